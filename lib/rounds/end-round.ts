import { insertAudit } from '@/db/queries/audit'
import { selectHoldsOfRound } from '@/db/queries/campaigns'
import { countOpenEntries } from '@/db/queries/round-entries'
import { closeRound, selectRound } from '@/db/queries/rounds'
import { demand } from '@/lib/auth/rights'
import { localDayOf } from '@/lib/calendar/local-time'
import { tellCampaign } from '@/lib/campaigns/tell-campaign'
import { withdrawCards } from '@/lib/campaigns/withdraw-cards'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { roundHasEnded } from '@/lib/rounds/errors'
import type { RoundCommand } from '@/lib/rounds/schema'
import { settleRounds } from '@/lib/rounds/settle-rounds'
import type { EndedRound } from '@/lib/rounds/types'

/**
 * Ends a round: its cards leave the screens and their tokens are stale; what was promised goes on into the next round
 * with owner and time kept, and waits for one when none is prepared. Errors: `conflict` when it has ended, `not_found`.
 */
export async function endRound(ctx: Context, input: RoundCommand): Promise<EndedRound> {
  demand(ctx.actor, 'campaign.steer')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => stopRound(work, input)))
  const [round] = await selectRound(ctx.db.read, { roundId: input.roundId })
  if (round) await settleRounds(ctx, { campaignId: round.campaignId })
  return answer
}

/** The first step of it: from here on nothing of the round is served. Its entries are settled in short writes after. */
export async function stopRound(work: Work, { roundId }: { roundId: number }): Promise<EndedRound> {
  const { tx, now } = work
  const [known] = await selectRound(tx, { roundId })
  if (!known) throw notFound('Omgången')
  const [ended] = await closeRound(tx, { roundId, now, today: localDayOf(now) })
  if (!ended) throw roundHasEnded()
  await withdrawCards(work, { holds: await selectHoldsOfRound(tx, { roundId }), reason: 'round_ended' })
  const counted = await countOpenEntries(tx, { roundId })
  const entriesWhere = (isGoingOn: number) => counted.find((row) => Number(row.isGoingOn) === isGoingOn)?.entries ?? 0
  const answer = { roundId, number: ended.number, closed: entriesWhere(0), goesOn: entriesWhere(1) }
  const audit = { action: 'round:ended', entity: 'round', entityId: roundId, before: {}, after: answer }
  await insertAudit(tx, { ...audit, now, userId: work.actor?.id ?? null })
  tellCampaign(work, ended.campaignId)
  return answer
}
