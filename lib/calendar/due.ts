import { MINUTE_MS } from '@/lib/calendar/day-number'
import { daypartIndexOf } from '@/lib/calendar/daypart-of'
import { nextDifferentDaypart } from '@/lib/calendar/dayparts'
import { isCallingDay } from '@/lib/calendar/holidays'
import { addCalendarDays, addCalendarMonths, instantOf, localDayOf, localMinuteOf } from '@/lib/calendar/local-time'
import type { CallWindow } from '@/lib/calendar/types'
import { callingDayFrom, clampToWindow, nextCallingDay, nextOpening, nextWorkingDayStart } from '@/lib/calendar/window'

export interface NoAnswer {
  now: number
  /** Attempts on the entry, this one included. */
  attempts: number
  window: CallWindow
  minGapMinutes?: number
}

/** Ej svar: the next different daypart at least four hours on; from the second attempt never the same day again. */
export function dueAfterNoAnswer({ now, attempts, window, minGapMinutes = 240 }: NoAnswer): number {
  const gapEnds = now + minGapMinutes * MINUTE_MS
  const notBefore = attempts >= 2 ? Math.max(gapEnds, nextWorkingDayStart(now, window)) : gapEnds
  return nextDifferentDaypart({ after: now, notBefore, daypart: daypartIndexOf(now), window })
}

export interface Busy {
  now: number
  /** Busy outcomes in a row on the entry, this one included. */
  busyInRow: number
  /** Busy outcomes on the entry this local day, this one included. */
  busyToday: number
  window: CallWindow
  delaysMinutes?: readonly number[]
  maxPerDay?: number
}

/** Upptaget: 20 minutes, then 60, and the next calling day's opening once it has been busy three times in a day. */
export function dueAfterBusy({
  now,
  busyInRow,
  busyToday,
  window,
  delaysMinutes = [20, 60],
  maxPerDay = 3,
}: Busy): number {
  if (busyToday >= maxPerDay) return nextWorkingDayStart(now, window)
  const step = Math.min(Math.max(busyInRow, 1), delaysMinutes.length) - 1
  return nextOpening(now + (delaysMinutes[step] ?? 0) * MINUTE_MS, window)
}

/** Nej/Återkom 6 mån: six calendar months on, moved to a calling day, the same time on the wall if the window has it. */
export function dueInSixMonths(now: number, window: CallWindow, months = 6): number {
  const at = addCalendarMonths(now, months)
  return instantOf(callingDayFrom(localDayOf(at), window), clampToWindow(localMinuteOf(at), window))
}

export interface Callback {
  now: number
  /** The time that was agreed, taken as it is: it is validated where it comes in. */
  chosenAt: number | null
  /** The company's best time as noted, in minutes after midnight. */
  bestMinute: number | null
  window: CallWindow
}

/** Återkom: the chosen time, else the next best time noted, else the next daypart. Only the chosen time may leave the window. */
export function dueAfterCallback({ now, chosenAt, bestMinute, window }: Callback): number {
  if (chosenAt !== null) return chosenAt
  if (bestMinute !== null) return nextAtMinute({ now, minute: clampToWindow(bestMinute, window), window })
  return nextDifferentDaypart({ after: now, notBefore: now, daypart: daypartIndexOf(now), window })
}

/** True while a promised time is at most `days` calendar days away, that whole last day included. Says nothing of the past. */
export function isWithinPrioLimit(now: number, at: number, days = 30): boolean {
  return at < instantOf(addCalendarDays(localDayOf(now), days + 1), 0)
}

export interface NumberAttempts {
  /** The instant of the latest attempt on the number. */
  now: number
  /** Attempts on the number in this campaign that local day, the latest included, busy aside. */
  attemptsTodayOnNumber: number
  window: CallWindow
  maxPerDay?: number
  minGapMinutes?: number
}

/** The earliest instant a number may be tried again in a campaign: four hours on, and the next calling day after three attempts. */
export function notBeforeAfterAttempts({
  now,
  attemptsTodayOnNumber,
  window,
  maxPerDay = 3,
  minGapMinutes = 240,
}: NumberAttempts): number {
  if (attemptsTodayOnNumber <= 0) return nextOpening(now, window)
  const gapEnds = nextOpening(now + minGapMinutes * MINUTE_MS, window)
  return attemptsTodayOnNumber >= maxPerDay ? Math.max(gapEnds, nextWorkingDayStart(now, window)) : gapEnds
}

function nextAtMinute({ now, minute, window }: { now: number; minute: number; window: CallWindow }): number {
  const today = localDayOf(now)
  const todays = instantOf(today, minute)
  if (todays > now && isCallingDay(today, window)) return todays
  return instantOf(nextCallingDay(today, window), minute)
}
