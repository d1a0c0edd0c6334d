import { MINUTE_MS } from '@/lib/calendar/day-number'
import type { CallWindow } from '@/lib/calendar/types'
import { closingOf, nextOpening, nextWorkingDayStart } from '@/lib/calendar/window'
import type { OfficeTaskType } from '@/lib/office/types'

/** When somebody sits at the office. */
export const OFFICE_HOURS: CallWindow = { weekdays: [1, 2, 3, 4, 5], openMinute: 8 * 60, closeMinute: 17 * 60 }

/**
 * When a task should be done: an urgent one within an hour of office time, address care the same office day, anything
 * else by the end of the next one. Epoch milliseconds.
 */
export function dueOfTask({ type, urgent, now }: { type: OfficeTaskType; urgent: boolean; now: number }): number {
  const opens = nextOpening(now, OFFICE_HOURS)
  if (urgent) return nextOpening(opens + 60 * MINUTE_MS, OFFICE_HOURS)
  const day = type === 'address_care' ? opens : nextWorkingDayStart(opens, OFFICE_HOURS)
  return closingOf(day, OFFICE_HOURS) ?? day
}
