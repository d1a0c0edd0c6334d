import { selectLatestRuleChange } from '@/db/queries/rule-changes'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import { rulesOf } from '@/lib/campaigns/rules'
import type { Context } from '@/lib/context'
import { changedRules } from './rules'
import type { LatestChange } from './types'

/** The latest change of a campaign's rules, who made it, and how far it has been carried out; null when there is none. */
export async function latestChange(ctx: Context, { campaignId }: { campaignId: number }): Promise<LatestChange | null> {
  demand(ctx.actor, 'campaign.steer')
  const [latest] = await selectLatestRuleChange(ctx.db.read, { campaignId })
  if (!latest) return null
  const { id: changeId, moved, closed, released, before, after, doneAt, createdAt, undoesId } = latest.change
  const effect = { changeId, moved, closed, released, isDone: doneAt !== null }
  const changed = changedRules(rulesOf(before), rulesOf(after))
  return { ...effect, byName: latest.byName, at: isoOf(createdAt), isUndo: undoesId !== null, changed }
}
