import type { BarCause } from '@/lib/queue/types'
import type { SuppressionCase } from '@/lib/suppression/types'

export interface LockFact {
  lockId: number
  entryId: number
  ownerId: number
}
export interface StopFact {
  stopId: number
  case: SuppressionCase
}
/** What is known of an entry that is not closed and of its company. */
export interface BarFacts {
  entryId: number
  organizationId: number
  isDeleted: boolean
  hasOkNumber: boolean
  /** Open locks on the company or on one of its numbers. */
  locks: readonly LockFact[]
  /** Active stops on the company, one of its numbers or its org.nr. */
  stops: readonly StopFact[]
}
export interface Bar {
  cause: BarCause
  causeId: number
}
export interface StandingBar extends Bar {
  id: number
  entryId: number
  organizationId: number
}
export interface MissingBar extends Bar {
  entryId: number
  organizationId: number
}

/**
 * Why an entry is not served: each cause by itself, so that lifting one never lifts another (queue.md "Bars"). A lock
 * does not bar the entry it was made for, nor another promise of the same owner.
 */
export function barsOf({ entryId, organizationId, isDeleted, hasOkNumber, locks, stops }: BarFacts): Bar[] {
  const owned = locks.filter((lock) => lock.entryId === entryId).map((lock) => lock.ownerId)
  const bars: Bar[] = locks
    .filter((lock) => lock.entryId !== entryId && !owned.includes(lock.ownerId))
    .map((lock) => ({ cause: 'lock', causeId: lock.lockId }))
  for (const stop of stops) bars.push({ cause: causeOfCase(stop.case), causeId: stop.stopId })
  if (!hasOkNumber) bars.push({ cause: 'dead_numbers', causeId: organizationId })
  if (isDeleted) bars.push({ cause: 'deleted', causeId: organizationId })
  return uniqueBars(bars)
}

/** "Nyligen ringt" waits for the office to decide; every other case is a stop. */
export function causeOfCase(ofCase: SuppressionCase): 'suppression' | 'address_care' {
  return ofCase === 'recently_called' ? 'address_care' : 'suppression'
}

/** What has to be written so that exactly the wanted bars stand. */
export function differenceOfBars(
  entries: readonly BarFacts[],
  standing: readonly StandingBar[],
): { missing: MissingBar[]; surplus: StandingBar[]; barredIds: Set<number> } {
  const wanted = entries.flatMap((entry) =>
    barsOf(entry).map((bar) => ({ ...bar, entryId: entry.entryId, organizationId: entry.organizationId })),
  )
  const wantedKeys = new Set(wanted.map(keyOf))
  const standingKeys = new Set(standing.map(keyOf))
  return {
    missing: wanted.filter((bar) => !standingKeys.has(keyOf(bar))),
    surplus: standing.filter((bar) => !wantedKeys.has(keyOf(bar))),
    barredIds: new Set(wanted.map((bar) => bar.entryId)),
  }
}

function keyOf(bar: Bar & { entryId: number }): string {
  return `${bar.entryId} ${bar.cause} ${bar.causeId}`
}

function uniqueBars(bars: Bar[]): Bar[] {
  return [...new Map(bars.map((bar) => [`${bar.cause} ${bar.causeId}`, bar])).values()]
}
