import { isCallingDay } from '@/lib/calendar/holidays'
import { addCalendarDays, daysBetween, instantOf, localDayOf, localMinuteOf } from '@/lib/calendar/local-time'
import type { CallWindow } from '@/lib/calendar/types'

/** How many promises one act moves at most: they are moved in one write. */
export const MOST_STEERED = 200
/** Beyond this nobody counts any longer: the search for working days has an end. */
const LONGEST_DAYS = 400

/**
 * Whole working days since a promise was to be kept: 1 from the same time of the next working day on (the supervisor's list),
 * 0 before that and for a promise that lies ahead.
 */
export function overdueWorkingDays(promisedAt: number, now: number, window: CallWindow): number {
  if (now <= promisedAt) return 0
  const first = localDayOf(promisedAt)
  const minute = localMinuteOf(promisedAt)
  const span = Math.min(daysBetween(first, localDayOf(now)), LONGEST_DAYS)
  let days = 0
  for (let ahead = 1; ahead <= span; ahead += 1) {
    const day = addCalendarDays(first, ahead)
    if (isCallingDay(day, window) && instantOf(day, minute) <= now) days += 1
  }
  return days
}

/** "Automatic release after three overdue working days", off by default. */
export function isReleasedByItself(
  overdueDays: number,
  rules: { autoReleaseOverdueLocks: boolean; autoReleaseAfterDays: number },
): boolean {
  return rules.autoReleaseOverdueLocks && overdueDays >= rules.autoReleaseAfterDays
}
