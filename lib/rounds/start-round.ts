import { insertAudit } from '@/db/queries/audit'
import { insertRound, selectRounds } from '@/db/queries/rounds'
import { demand } from '@/lib/auth/rights'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { campaignIsFinished, statusHasChanged } from '@/lib/campaigns/errors'
import { tellCampaign } from '@/lib/campaigns/tell-campaign'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { roundIsPrepared } from '@/lib/rounds/errors'
import type { NewRound } from '@/lib/rounds/schema'
import { settleRounds } from '@/lib/rounds/settle-rounds'

export interface StartedRound {
  roundId: number
  number: number
  /** False while the round before it still runs: it is prepared ahead and takes over when that one ends. */
  isRunning: boolean
}

/**
 * A campaign's next round, with its history kept (S10). What ended rounds left promised moves into it. Errors: `conflict` when
 * the campaign is finished or a round is prepared already, `not_found`.
 */
export async function startRound(ctx: Context, input: NewRound): Promise<StartedRound> {
  demand(ctx.actor, 'campaign.steer')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => makeRound(work, input)))
  await settleRounds(ctx, { campaignId: input.campaignId })
  return answer
}

/** The step of it, for imports and the demo: a campaign's first round has nothing to take over. */
export async function makeRound(
  work: Work,
  { campaignId, startsOn }: { campaignId: number; startsOn: string },
): Promise<StartedRound> {
  const { tx, now } = work
  const campaign = await campaignOf(tx, campaignId)
  if (campaign.status === 'finished') throw campaignIsFinished()
  const rounds = await selectRounds(tx, { campaignId })
  const open = rounds.filter((round) => round.endedAt === null).length
  if (open > 1) throw roundIsPrepared()
  const number = (rounds[0]?.number ?? 0) + 1
  const byId = work.actor?.id ?? null
  const [made] = await insertRound(tx, { campaignId, number, startsOn, now, byId })
  if (!made) throw statusHasChanged()
  const audit = { action: 'round:started', entity: 'round', entityId: made.id, before: {} }
  await insertAudit(tx, { ...audit, after: { campaignId, number, startsOn }, now, userId: byId })
  tellCampaign(work, campaignId)
  return { roundId: made.id, number, isRunning: open === 0 }
}
