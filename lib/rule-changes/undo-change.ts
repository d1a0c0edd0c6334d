import { updateCampaignRules } from '@/db/queries/campaign-edits'
import { selectFirstEntryId } from '@/db/queries/rule-change-pages'
import { selectLatestRuleChange } from '@/db/queries/rule-changes'
import { demand } from '@/lib/auth/rights'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { guardVersion } from '@/lib/campaigns/guard-version'
import { keepChange } from '@/lib/campaigns/keep-change'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { beginChange } from './begin-change'
import { isNotLatest, isUnderWay, isUndoing } from './errors'
import type { RuleUndo } from './schema'
import type { SavedRules } from './types'

/**
 * Takes the latest change of a campaign's rules back: the rules before hold again, due times that it moved follow them, and
 * cards that it closed are open again. Released promises stay released: somebody may have called them. Errors: `conflict`
 * when it is not the latest, itself an undoing or still under way, `not_found`.
 */
export async function undoChange(ctx: Context, input: RuleUndo): Promise<SavedRules> {
  demand(ctx.actor, 'campaign.steer')
  const { roundId } = await campaignOf(ctx.db.read, input.campaignId)
  const [first] = roundId === null ? [] : await selectFirstEntryId(ctx.db.scanFresh, { roundId })
  const body = { ...input, verb: 'undo-rules' }
  const key = { userId: ctx.actor.id, commandId: input.commandId, body, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) =>
    runCommand(work.tx, key, () => undo(work, { input, roundId, firstEntryId: first?.id ?? 1 })),
  )
  return answer
}

interface Undoing {
  input: RuleUndo
  roundId: number | null
  firstEntryId: number
}

async function undo(work: Work, { input, roundId, firstEntryId }: Undoing): Promise<SavedRules> {
  const { campaignId, changeId } = input
  const version = await guardVersion(work, { ...input, part: 'rules' })
  const [latest] = await selectLatestRuleChange(work.tx, { campaignId })
  if (!latest) throw notFound('Ändringen')
  const { id, before, after, doneAt, undoesId } = latest.change
  if (id !== changeId) throw isNotLatest()
  // An undoing keeps no list of what it put back: the cards would not follow the rules.
  if (undoesId !== null) throw isUndoing()
  if (doneAt === null) throw isUnderWay()
  const updated = await updateCampaignRules(work.tx, { campaignId, rules: before, version, now: work.now })
  const said = { before: { rules: after }, after: { rules: before, undoes: changeId } }
  const kept = await keepChange(work, { campaignId, part: 'rules', ...said, updated })
  const back = { campaignId, roundId, before: after, after: before, closesAtLimit: false, undoesId: changeId }
  return { ...kept, ...(await beginChange(work, { ...back, firstEntryId })) }
}
