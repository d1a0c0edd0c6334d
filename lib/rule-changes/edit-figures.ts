import { updateCampaignRules } from '@/db/queries/campaign-edits'
import { selectFirstEntryId } from '@/db/queries/rule-change-pages'
import { demand } from '@/lib/auth/rights'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { guardVersion } from '@/lib/campaigns/guard-version'
import { keepChange } from '@/lib/campaigns/keep-change'
import { ownFigures } from '@/lib/campaigns/rules'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { PAGE } from './apply-step'
import { beginChange } from './begin-change'
import type { RulesToSave } from './schema'
import type { SavedRules } from './types'

/**
 * A campaign's own figures, all of them: what is left out or equals the default follows the default. Coming cards and calls go by
 * them at once, and cards and locks that the change touches are brought in step, as previewChange counted: the first of them in
 * this write, the rest of a large round in short ones after it. Errors: `conflict` when somebody changed them meanwhile
 * (says who), `not_found`.
 */
export async function editFigures(ctx: Context, input: RulesToSave, page = PAGE): Promise<SavedRules> {
  demand(ctx.actor, 'campaign.steer')
  const { roundId } = await campaignOf(ctx.db.read, input.campaignId)
  const [first] = roundId === null ? [] : await selectFirstEntryId(ctx.db.scanFresh, { roundId })
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) =>
    runCommand(work.tx, key, () => save(work, { input, firstEntryId: first?.id ?? 1, page })),
  )
  return answer
}

interface Saving {
  input: RulesToSave
  firstEntryId: number
  page: number
}

async function save(work: Work, { input, firstEntryId, page }: Saving) {
  const { campaignId, closesAtLimit = false } = input
  const version = await guardVersion(work, { ...input, part: 'rules' })
  const campaign = await campaignOf(work.tx, campaignId)
  const before = ownFigures(campaign.rules)
  const after = ownFigures(input.rules)
  const updated = await updateCampaignRules(work.tx, { campaignId, rules: after, version, now: work.now })
  const said = { rules: after, ...(closesAtLimit && { closesAtLimit }) }
  const kept = await keepChange(work, { campaignId, part: 'rules', before: { rules: before }, after: said, updated })
  const { roundId } = campaign
  const change = { campaignId, roundId, before, after, closesAtLimit, undoesId: null, firstEntryId, page }
  return { ...kept, ...(await beginChange(work, change)) }
}
