import type { DayBest } from './types'

/** Fewer days than this are no history: the second day would beat the first. */
export const DAYS_TO_COMPARE = 5

export type Beaten = keyof DayBest

/** What today is better in than any day before; a day with nothing in it beats nothing. */
export function beatenOf(today: DayBest, best: DayBest | null): Beaten[] {
  if (!best) return []
  const kinds: readonly Beaten[] = ['orders', 'orderValue', 'talked']
  return kinds.filter((kind) => today[kind] > 0 && today[kind] > best[kind])
}
