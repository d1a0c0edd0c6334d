import type { Reader } from '@/db/database'
import {
  countCallerHours,
  countDelays,
  countOdds,
  countPools,
  selectCallersOf,
  selectFirstCallsSince,
} from '@/db/queries/forecast'
import { isCallingDay } from '@/lib/calendar/holidays'
import { addCalendarDays, localDayOf } from '@/lib/calendar/local-time'
import type { CallWindow, LocalDay } from '@/lib/calendar/types'
import type { UndoRecord } from '@/lib/calls/undo-record'
import type { CampaignNow } from '@/lib/campaigns/campaign-of'
import type { EntryState } from '@/lib/queue/types'
import { type CountedOutcome, oddsOf } from './odds'
import { type CountedHour, paceOf } from './pace'
import type { Delays, Pace, Pool, Prospect } from './types'

const PACE_DAYS = 10
const ODDS_DAYS = 60
const HALF_HOUR_MS = 1_800_000

export interface StandingPool extends Pool {
  state: EntryState
}

/** Where the cards of a round stand at an instant: now as they are stored, before as their next call found them. */
export async function poolsAt(
  scan: Reader,
  { roundId, campaignId, at, isPast }: { roundId: number; campaignId: number; at: number; isPast: boolean },
): Promise<StandingPool[]> {
  const pools: StandingPool[] = await countPools(scan, { roundId, at, isPast })
  if (!isPast) return pools
  for (let after = 0; ; ) {
    const calls = await selectFirstCallsSince(scan, { roundId, campaignId, at, day: localDayOf(at), after })
    const last = calls.at(-1)
    if (!last) return pools
    after = last.id
    for (const { undo, attemptNo } of calls) pools.push(poolBefore(undo as UndoRecord | null, { attemptNo, at }))
  }
}

/** A call that nobody can undo says less of the card it found; it was due, for it was called. */
function poolBefore(
  undo: UndoRecord | null,
  { attemptNo, at }: { attemptNo: number | null; at: number },
): StandingPool {
  if (!undo) return { state: 'waiting', lane: 'retry', attempts: Math.max(0, (attemptNo ?? 1) - 1), dueAt: 0, cards: 1 }
  const { state, lane, attempts, dueAt } = undo.entry
  return { state, lane, attempts, dueAt: dueAt <= at ? 0 : dueAt - (dueAt % HALF_HOUR_MS), cards: 1 }
}

/** The days that a pace is taken from. */
export const paceDaysBefore = (day: LocalDay, window: CallWindow) =>
  callingDaysBefore(day, { count: PACE_DAYS, window })

/** The calling days before a day, the earliest first. */
export function callingDaysBefore(day: LocalDay, { count, window }: { count: number; window: CallWindow }): LocalDay[] {
  const days: LocalDay[] = []
  for (let before = addCalendarDays(day, -1); days.length < count; before = addCalendarDays(before, -1)) {
    if (isCallingDay(before, window)) days.unshift(before)
  }
  return days
}

/** Odds and promises as the days before one show them. */
export async function historyBefore(
  scan: Reader,
  { campaign, day }: { campaign: CampaignNow; day: LocalDay },
): Promise<Pick<Prospect, 'odds' | 'delays'>> {
  const { id: campaignId, rules } = campaign
  const period = { campaignId, from: addCalendarDays(day, -ODDS_DAYS), to: day }
  const counted = await countOdds(scan, period)
  const delays = await countDelays(scan, period)
  return {
    odds: oddsOf(counted.flatMap(withDaypart), rules),
    delays: { callback: delaysOf(delays, 'callback'), callback_prio: delaysOf(delays, 'callback_prio') },
  }
}

/** The pace of a campaign as the tally has it on these local days. */
export async function paceBetween(
  scan: Reader,
  { campaignId, days, to }: { campaignId: number; days: readonly LocalDay[]; to: LocalDay },
): Promise<Pace> {
  return paceOf(await countCallerHours(scan, { campaignId, from: days[0] ?? to, to }), days)
}

/** The same by those alone who call there still; by everybody's when none of them does, for then others will. */
export async function paceOfThoseLeft(
  scan: Reader,
  { campaignId, days, to }: { campaignId: number; days: readonly LocalDay[]; to: LocalDay },
): Promise<Pace> {
  const hours: CountedHour[] = await countCallerHours(scan, { campaignId, from: days[0] ?? to, to })
  const members = new Set((await selectCallersOf(scan, { campaignId })).map(({ userId }) => userId))
  const left = hours.filter(({ userId }) => members.has(userId))
  return paceOf(left.length > 0 ? left : hours, days)
}

/** The hour on the wall as the daypart that most of it lies in. */
const PART_OF_HOUR = [
  [8, 9],
  [10, 11, 12],
  [13, 14],
]

function withDaypart(row: Awaited<ReturnType<typeof countOdds>>[number]): CountedOutcome[] {
  if (row.outcome === null) return []
  const part = PART_OF_HOUR.findIndex((hours) => hours.includes(row.hour))
  return [{ attempt: row.attempt ?? 1, daypart: part === -1 ? 3 : part, outcome: row.outcome, calls: row.calls }]
}

/** Without a history: the next day, and what nobody set a time for the same day. */
function delaysOf(rows: Awaited<ReturnType<typeof countDelays>>, outcome: 'callback' | 'callback_prio'): Delays {
  const own = rows.filter((row) => row.outcome === outcome)
  const total = own.reduce((sum, { calls }) => sum + calls, 0)
  if (total === 0) return [{ days: 1, share: 1 }]
  return own.map(({ days, calls }) => ({ days: Math.max(0, Number(days ?? 0)), share: calls / total }))
}
