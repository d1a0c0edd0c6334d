import { addCalendarDays, instantOf, localDayOf } from '@/lib/calendar/local-time'

/** Read at a glance between two calls. */
export const NOTICE_LENGTH = 240
const DAY_MS = 24 * 60 * 60_000
/** What was done with promises waits for an owner who is away. */
export const STEERED_SHOWN_MS = 14 * DAY_MS
export const LONGEST_MS = 14 * DAY_MS

/** A message is of today unless somebody says otherwise. */
export function endOfDay(now: number): number {
  return instantOf(addCalendarDays(localDayOf(now), 1), 0)
}
