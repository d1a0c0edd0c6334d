import { insertRuleChange, selectOpenChanges, selectRuleChange } from '@/db/queries/rule-changes'
import type { CampaignRules } from '@/lib/campaigns/types'
import type { Work } from '@/lib/context'
import { applyStep } from './apply-step'
import type { ChangeEffect } from './types'

export interface NewChange {
  campaignId: number
  roundId: number | null
  before: Partial<CampaignRules>
  after: Partial<CampaignRules>
  closesAtLimit: boolean
  undoesId: number | null
  /** The first card of the round. */
  firstEntryId: number
  /** Ids in one write. */
  page?: number
}

/** Keeps a change of the rules and takes its first step, unless an earlier one of the campaign is still under way. */
export async function beginChange(work: Work, { firstEntryId, page, ...made }: NewChange): Promise<ChangeEffect> {
  const { tx, now, actor } = work
  const open = await selectOpenChanges(tx)
  const [change] = await insertRuleChange(tx, {
    ...made,
    afterEntryId: firstEntryId - 1,
    byId: actor?.id ?? null,
    now,
  })
  if (!change) throw new Error('A change of rules was not kept')
  if (!open.some(({ campaignId }) => campaignId === made.campaignId)) await applyStep(work, change, page)
  const [{ id: changeId, moved, closed, released, doneAt } = change] = await selectRuleChange(tx, {
    changeId: change.id,
  })
  return { changeId, moved, closed, released, isDone: doneAt !== null }
}
