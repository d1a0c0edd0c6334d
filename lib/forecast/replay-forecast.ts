import { countCallerHours, countHours } from '@/db/queries/forecast'
import { selectRound } from '@/db/queries/rounds'
import { demand } from '@/lib/auth/rights'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import { openMinuteOf } from '@/lib/calendar/window'
import { OUTCOMES } from '@/lib/calls/types'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import type { Context } from '@/lib/context'
import { play } from './load-forecast'
import {
  callingDaysBefore,
  historyBefore,
  paceBetween,
  paceDaysBefore,
  poolsAt,
  type StandingPool,
} from './load-prospect'
import { averagePace, doubtOf } from './pace'
import type { Prospect, ProspectDay, Replay } from './types'

const WEEK = 5
/** Fewer days than this are no history to forecast from. */
const LEAST_DAYS = 3

/**
 * How right the forecast was that could have been made a working week ago: from what was known then, against what came. For any
 * campaign whose round ran then and that was called some days before; null for others. Errors: `forbidden`, `not_found`.
 */
export async function replayForecast(ctx: Context, { campaignId }: { campaignId: number }): Promise<Replay | null> {
  demand(ctx.actor, 'campaign.steer')
  const { read, scan } = ctx.db
  const campaign = await campaignOf(read, campaignId)
  const { roundId, rules } = campaign
  if (roundId === null) return null
  const today = localDayOf(ctx.now)
  const days = callingDaysBefore(today, { count: WEEK, window: rules.window })
  const [from, to] = [days[0] as string, days.at(-1) as string]
  const began = instantOf(from, openMinuteOf(rules.window))
  const [round] = await selectRound(read, { roundId })
  if (!round || round.createdAt > began) return null
  const pace = await paceBetween(scan, { campaignId, days: paceDaysBefore(from, rules.window), to: from })
  if (pace.days < LEAST_DAYS) return null
  const past = { pace, ...(await historyBefore(scan, { campaign, day: from })) }
  const at = (instant: number) => poolsAt(scan, { roundId, campaignId, at: instant, isPast: true })
  const pools = (await at(began)).filter(isCallable)
  const actual = await countHours(scan, { campaignId, from, to: today })
  const prospect: Prospect = { ...past, now: began, rules, pools, horizonDays: WEEK }
  const predicted = await play(prospect)
  const doubt = doubtOf(pace, { ahead: WEEK })
  const callsAt = async (paceFactor: number) => Math.round(sumCalls(await play({ ...prospect, paceFactor })))
  const worked = await countCallerHours(scan, { campaignId, from, to: today })
  const real = await play({ ...prospect, pace: averagePace(worked, days) })
  const left = amount((await at(instantOf(today, 0))).filter(isCallable))
  return {
    campaignId,
    from,
    to,
    ...compare({ predicted, actual, days }),
    calls: {
      predicted: Math.round(sumCalls(predicted)),
      actual: actual.reduce((sum, { calls }) => sum + calls, 0),
      least: await callsAt(Math.max(0, 1 - doubt)),
      most: await callsAt(1 + doubt),
    },
    remaining: { start: amount(pools), predicted: remainingOf(predicted, pools), actual: left },
    atRealPace: { remaining: remainingOf(real, pools), calls: Math.round(sumCalls(real)) },
  }
}

// What sleeps for months is out of the list, then as now.
const isCallable = ({ state, lane }: StandingPool) => state === 'waiting' && lane !== 'woken'
const amount = (pools: readonly StandingPool[]) => pools.reduce((sum, { cards }) => sum + cards, 0)
const sumCalls = (days: readonly ProspectDay[]) => days.reduce((sum, { calls }) => sum + calls, 0)
const remainingOf = (days: readonly ProspectDay[], pools: readonly StandingPool[]) =>
  Math.round(days.at(-1)?.remaining ?? amount(pools))

interface ToCompare {
  predicted: readonly ProspectDay[]
  actual: Awaited<ReturnType<typeof countHours>>
  days: readonly string[]
}

function compare({ predicted, actual, days }: ToCompare): Pick<Replay, 'days' | 'outcomes'> {
  const made = (isMeant: (row: ToCompare['actual'][number]) => boolean) =>
    actual.filter(isMeant).reduce((sum, { calls }) => sum + calls, 0)
  return {
    days: days.map((day) => ({
      day,
      predicted: Math.round(predicted.find((one) => one.day === day)?.calls ?? 0),
      actual: made((row) => row.day === day),
    })),
    outcomes: OUTCOMES.map((outcome) => ({
      outcome,
      predicted: Math.round(predicted.reduce((sum, { byOutcome }) => sum + (byOutcome[outcome] ?? 0), 0)),
      actual: made((row) => row.outcome === outcome),
    })),
  }
}
