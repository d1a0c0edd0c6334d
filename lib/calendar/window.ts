import { isCallingDay } from '@/lib/calendar/holidays'
import { addCalendarDays, instantOf, localDayOf, localMinuteOf } from '@/lib/calendar/local-time'
import type { CallWindow, LocalDay } from '@/lib/calendar/types'

/** No role can lift it: nobody is called before 08:00 or from 21:00, not even when a time was promised. */
export const HARD_OPEN_MINUTE = 480
export const HARD_CLOSE_MINUTE = 1260

/** True while the campaign may call: a calling day, opening included, closing excluded, never outside 08-21. */
export function isInCallWindow(at: number, window: CallWindow): boolean {
  const minute = localMinuteOf(at)
  return minute >= openMinuteOf(window) && minute < closeMinuteOf(window) && isCallingDay(localDayOf(at), window)
}

/** `at` itself while the window is open, else the instant it opens next. Throws RangeError for a window that never opens. */
export function nextOpening(at: number, window: CallWindow): number {
  const today = localDayOf(at)
  if (localMinuteOf(at) < closeMinuteOf(window) && isCallingDay(today, window)) {
    return Math.max(at, openingOn(today, window))
  }
  return openingOn(nextCallingDay(today, window), window)
}

/** When the window that is open at `at` closes, or null while it is shut. */
export function closingOf(at: number, window: CallWindow): number | null {
  return isInCallWindow(at, window) ? instantOf(localDayOf(at), closeMinuteOf(window)) : null
}

/** The instant the window opens on the first calling day after the day of `at`. */
export function nextWorkingDayStart(at: number, window: CallWindow): number {
  return openingOn(nextCallingDay(localDayOf(at), window), window)
}

/** The first calling day after `day`, that day itself excluded. Throws RangeError for a window that never opens. */
export function nextCallingDay(day: LocalDay, window: CallWindow): LocalDay {
  assertOpens(window)
  let candidate = addCalendarDays(day, 1)
  while (!isCallingDay(candidate, window)) candidate = addCalendarDays(candidate, 1)
  return candidate
}

/** The day itself when it is a calling day, else the next one. */
export function callingDayFrom(day: LocalDay, window: CallWindow): LocalDay {
  return isCallingDay(day, window) ? day : nextCallingDay(day, window)
}

/**
 * A minute moved into the window: opening for earlier ones, half an hour before closing for later ones, so that
 * there is time to serve the card the same day.
 */
export function clampToWindow(minute: number, window: CallWindow): number {
  const open = openMinuteOf(window)
  if (minute < open) return open
  return minute < closeMinuteOf(window) ? minute : Math.max(open, closeMinuteOf(window) - 30)
}

/** True from 08:00 until 21:00 on any day: the bound for times that were promised. */
export function isInHardCeiling(at: number): boolean {
  const minute = localMinuteOf(at)
  return minute >= HARD_OPEN_MINUTE && minute < HARD_CLOSE_MINUTE
}

/** `at` itself between 08:00 and 21:00, else the next 08:00. */
export function nextInHardCeiling(at: number): number {
  if (isInHardCeiling(at)) return at
  const today = localDayOf(at)
  const day = localMinuteOf(at) < HARD_OPEN_MINUTE ? today : addCalendarDays(today, 1)
  return instantOf(day, HARD_OPEN_MINUTE)
}

export function openMinuteOf(window: CallWindow): number {
  return Math.max(window.openMinute, HARD_OPEN_MINUTE)
}

export function closeMinuteOf(window: CallWindow): number {
  return Math.min(window.closeMinute, HARD_CLOSE_MINUTE)
}

function openingOn(day: LocalDay, window: CallWindow): number {
  return instantOf(day, openMinuteOf(window))
}

function assertOpens(window: CallWindow): void {
  const hasWeekday = window.weekdays.some((weekday) => Number.isInteger(weekday) && weekday >= 1 && weekday <= 7)
  if (!hasWeekday || openMinuteOf(window) >= closeMinuteOf(window)) {
    throw new RangeError('The call window never opens')
  }
}
