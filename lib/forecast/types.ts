import type { LocalDay } from '@/lib/calendar/types'
import type { Outcome } from '@/lib/calls/types'
import type { CampaignRules } from '@/lib/campaigns/types'
import type { Lane } from '@/lib/queue/types'

/** Cards of a round that are alike: what a forecast counts with instead of single cards. */
export interface Pool {
  lane: Lane
  attempts: number
  /** Epoch milliseconds to the half-hour; 0 for what is due. */
  dueAt: number
  cards: number
}

/** How fast a campaign is called: calls by the hour on the wall, of a usual working day. */
export interface Pace {
  byHour: ReadonlyMap<number, number>
  perDay: number
  /** Standard deviation of calls a day. */
  spread: number
  callers: number
  days: number
}

export type Shares = Record<Outcome, number>
/** What a call comes to, by its attempt (from 1) and the daypart it is made in. */
export interface Odds {
  of(attempt: number, daypart: number): Shares
  calls: number
  answered: number
}

/** How many days ahead people ask to be called, with the share of each. */
export type Delays = ReadonlyArray<{ days: number; share: number }>

export interface Prospect {
  now: number
  rules: CampaignRules
  pools: readonly Pool[]
  pace: Pace
  odds: Odds
  delays: Record<'callback' | 'callback_prio', Delays>
  /** Calling days that are looked ahead. */
  horizonDays: number
  /** Calls are this much more or fewer. */
  paceFactor?: number
}

/** One calling day of a forecast: expected figures, with fractions. */
export interface ProspectDay {
  day: LocalDay
  /** What callers have time for, and what there was for them. */
  capacity: number
  calls: number
  byDaypart: number[]
  byOutcome: Partial<Record<Outcome, number>>
  /** Cards that are left when the day ends: neither closed nor asleep. */
  remaining: number
  fresh: number
}

export interface Lasting {
  day: LocalDay
  /** 0 to 3. */
  daypart: number
}

export interface ForecastDay {
  day: LocalDay
  calls: number
  byDaypart: number[]
  remaining: number
}

export type ForecastState = 'counted' | 'no_round' | 'no_calls' | 'empty'

/** How long a campaign's list lasts. Figures are whole; times ISO 8601. */
export interface Forecast {
  campaignId: number
  at: string
  state: ForecastState
  remaining: number
  barred: number
  asleep: number
  /** The last daypart in which callers still have enough; null when it lasts past the horizon. */
  lastsUntil: Lasting | null
  /** The day the last fresh card is called; null past the horizon. */
  freshUntil: LocalDay | null
  earliest: LocalDay | null
  latest: LocalDay | null
  horizonEnds: LocalDay | null
  days: ForecastDay[]
  assumed: { callsPerDay: number; callers: number; paceDays: number; calls: number; answeredPercent: number }
}

export interface Compared {
  predicted: number
  actual: number
}

/** How right a forecast made a week ago was. */
export interface Replay {
  campaignId: number
  from: LocalDay
  to: LocalDay
  days: Array<{ day: LocalDay; predicted: number; actual: number }>
  outcomes: Array<{ outcome: Outcome; predicted: number; actual: number }>
  /** With the range that was said for the week's calls. */
  calls: Compared & { least: number; most: number }
  remaining: Compared & { start: number }
  /** The same with the pace that the week really had: what is left is the rules' and the odds' own error. */
  atRealPace: { remaining: number; calls: number }
}
