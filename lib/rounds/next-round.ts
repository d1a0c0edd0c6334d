import { selectRounds } from '@/db/queries/rounds'
import { demand } from '@/lib/auth/rights'
import { localDayOf } from '@/lib/calendar/local-time'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { stopRound } from '@/lib/rounds/end-round'
import { roundHasChanged } from '@/lib/rounds/errors'
import type { NextRound } from '@/lib/rounds/schema'
import { settleRounds } from '@/lib/rounds/settle-rounds'
import { makeRound, type StartedRound } from '@/lib/rounds/start-round'
import type { EndedRound } from '@/lib/rounds/types'

export interface TurnedRound {
  /** The round that ended, null when none ran. */
  ended: EndedRound | null
  started: StartedRound
}

/**
 * The step from one round to the next, in one breath (S10): the one that runs ends, the one prepared ahead takes over, or a new
 * one is made. `endsRoundId` is the round that the supervisor saw running: two who press at once make one new round.
 * Errors: `conflict`, also for a finished campaign; `not_found`.
 */
export async function nextRound(ctx: Context, input: NextRound): Promise<TurnedRound> {
  demand(ctx.actor, 'campaign.steer')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => turn(work, input)))
  await settleRounds(ctx, { campaignId: input.campaignId })
  return answer
}

async function turn(work: Work, { campaignId, endsRoundId }: NextRound): Promise<TurnedRound> {
  const open = (await selectRounds(work.tx, { campaignId })).filter((round) => round.endedAt === null)
  const running = open.at(-1)
  if ((running?.id ?? null) !== endsRoundId) throw roundHasChanged()
  const ended = running ? await stopRound(work, { roundId: running.id }) : null
  const prepared = open.length > 1 ? open[0] : undefined
  const started = prepared
    ? { roundId: prepared.id, number: prepared.number, isRunning: true }
    : await makeRound(work, { campaignId, startsOn: localDayOf(work.now) })
  return { ended, started }
}
