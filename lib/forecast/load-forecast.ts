import { setImmediate as pause } from 'node:timers/promises'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import { addCalendarDays, localDayOf } from '@/lib/calendar/local-time'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import type { Context } from '@/lib/context'
import {
  historyBefore,
  paceBetween,
  paceDaysBefore,
  paceOfThoseLeft,
  poolsAt,
  type StandingPool,
} from './load-prospect'
import { doubtOf } from './pace'
import { freshUntil, lastsUntil } from './rules'
import { simulate } from './simulate'
import type { Forecast, ForecastState, Prospect, ProspectDay } from './types'

const HORIZON_DAYS = 250

/**
 * How long a campaign's list lasts under its rules and at its pace (K53): played with counts of cards that are alike, so that a
 * million of them take as long as a thousand. Reads through scan and lets others in between the days. Errors: `forbidden`, `not_found`.
 */
export async function loadForecast(ctx: Context, { campaignId }: { campaignId: number }): Promise<Forecast> {
  demand(ctx.actor, 'campaign.steer')
  const { read, scan } = ctx.db
  const { now } = ctx
  const campaign = await campaignOf(read, campaignId)
  const { roundId, rules } = campaign
  const pools = roundId === null ? [] : await poolsAt(scan, { roundId, campaignId, at: now, isPast: false })
  const today = localDayOf(now)
  const past = await historyBefore(scan, { campaign, day: today })
  const before = await paceOfThoseLeft(scan, { campaignId, days: paceDaysBefore(today, rules.window), to: today })
  // On the first day there is only today to go by.
  const firstDay = { campaignId, days: [today], to: addCalendarDays(today, 1) }
  const pace = before.days > 0 ? before : await paceBetween(scan, firstDay)
  const prospect: Prospect = { ...past, pace, now, rules, pools: callable(pools, now), horizonDays: HORIZON_DAYS }
  const state = stateOf({ roundId, prospect })
  const days = state === 'counted' ? await play(prospect) : []
  return { ...(await outlook(prospect, days)), ...standingOf(pools, { campaignId, now, state, prospect }) }
}

/** Sleepers that wake past the year's end are no part of a list; barred cards wait for somebody else. */
const ASLEEP_MS = 30 * 86_400_000
const isAsleep = ({ lane, dueAt }: StandingPool, now: number) => lane === 'woken' && dueAt > now + ASLEEP_MS
const callable = (pools: readonly StandingPool[], now: number) =>
  pools.filter((pool) => pool.state === 'waiting' && !isAsleep(pool, now))

function stateOf({ roundId, prospect }: { roundId: number | null; prospect: Prospect }): ForecastState {
  if (roundId === null) return 'no_round'
  if (prospect.pools.length === 0) return 'empty'
  return prospect.pace.perDay > 0 ? 'counted' : 'no_calls'
}

/** Days until the list is out and a little on, or to the horizon. */
export async function play(prospect: Prospect): Promise<ProspectDay[]> {
  const days: ProspectDay[] = []
  for (const day of simulate(prospect)) {
    days.push(day)
    if (days.length % 5 === 0) await pause()
    if (day.remaining < 0.5) break
    if (days.length % 10 === 0 && lastsUntil(days) !== null) break
  }
  return days
}

type Outlook = Pick<Forecast, 'lastsUntil' | 'freshUntil' | 'earliest' | 'latest' | 'horizonEnds' | 'days'>

async function outlook(prospect: Prospect, days: readonly ProspectDay[]): Promise<Outlook> {
  const at = async (paceFactor: number) =>
    days.length === 0 ? null : (lastsUntil(await play({ ...prospect, paceFactor }))?.day ?? null)
  const out = lastsUntil(days)
  const ahead = out ? days.findIndex(({ day }) => day === out.day) + 1 : days.length
  const doubt = doubtOf(prospect.pace, { ahead })
  return {
    lastsUntil: out,
    freshUntil: freshUntil(days),
    earliest: out && (await at(1 + doubt)),
    latest: out && (await at(Math.max(0.2, 1 - doubt))),
    horizonEnds: days.at(-1)?.day ?? null,
    days: shownDays(days).map(({ day, calls, byDaypart, remaining }) => ({
      day,
      calls: Math.round(calls),
      byDaypart: byDaypart.map(Math.round),
      remaining: Math.round(remaining),
    })),
  }
}

/** Up to the day it is out, and two after. */
function shownDays(days: readonly ProspectDay[]): readonly ProspectDay[] {
  const out = lastsUntil(days)
  return out ? days.slice(0, days.findIndex(({ day }) => day === out.day) + 3) : days
}

function standingOf(
  pools: readonly StandingPool[],
  { campaignId, now, state, prospect }: { campaignId: number; now: number; state: ForecastState; prospect: Prospect },
): Omit<Forecast, keyof Outlook> {
  const sum = (isMeant: (pool: StandingPool) => boolean) =>
    pools.filter(isMeant).reduce((all, { cards }) => all + cards, 0)
  const { pace, odds } = prospect
  return {
    campaignId,
    at: isoOf(now),
    state,
    remaining: sum((pool) => pool.state === 'waiting' && !isAsleep(pool, now)),
    barred: sum((pool) => pool.state === 'barred'),
    asleep: sum((pool) => pool.state === 'waiting' && isAsleep(pool, now)),
    assumed: {
      callsPerDay: Math.round(pace.perDay),
      callers: Math.round(pace.callers * 10) / 10,
      paceDays: pace.days,
      calls: odds.calls,
      answeredPercent: odds.calls === 0 ? 0 : Math.round((100 * odds.answered) / odds.calls),
    },
  }
}
