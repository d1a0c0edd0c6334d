import type { Outcome } from '@/lib/calls/types'
import type { RoundShares } from '@/lib/campaigns/campaign-view'
import type { BarCause, Lane } from '@/lib/queue/types'

/** What became of a selection that a round was filled with. */
export interface FillCounts {
  added: number
  alreadyIn: number
  /** Stopped, or deleted. */
  suppressed: number
  /** Woken later, in another round of the campaign. */
  asleep: number
}

export interface EndedRound {
  roundId: number
  number: number
  /** Entries that ended with the round. */
  closed: number
  /** Prio, callback, busy and woken entries that go on into the next round. */
  goesOn: number
}

/** What filling would do, before it is done. */
export interface FillForecast extends FillCounts {
  /** Companies that the file or the search holds. */
  total: number
  /** Of those added: locked, or without a number to call. They wait until that is lifted. */
  barred: number
  /** Of those added: called in another round of late. They wait out the recall guard. */
  recent: number
}

export interface FilledStep extends FillCounts {
  /** Where the next step begins; null when all is done. */
  nextAfter: number | null
}

/** One local day of a round. */
export interface RoundDay {
  day: string
  calls: number
  talked: number
  byOutcome: Partial<Record<Outcome, number>>
}

/** How far a round is, in figures that add up to all of its entries. */
export interface RoundProgress extends RoundShares {
  roundId: number
  campaignId: number
  number: number
  state: 'prepared' | 'running' | 'ended'
  ringableNow: number
  /** Cards on somebody's screen now. */
  onScreen: number
  /** Entries that are not closed, barred ones included: what the next round would take over or leave. */
  openByLane: Record<Lane, number>
  /** Entries that wait to be called, by lane, and how many of them are due. */
  waitingByLane: Record<Lane, { entries: number; due: number }>
  barredByCause: Partial<Record<BarCause, number>>
  /** `none`: closed by the end of the round or by another's act, without an outcome of its own. */
  closedBy: Partial<Record<Outcome | 'none', number>>
  /** Open entries by attempts made. */
  attempts: Array<{ attempts: number; entries: number }>
  /** Days with calls, the oldest first. */
  days: RoundDay[]
}
