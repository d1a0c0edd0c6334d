import { DAY_MS, dayNumberOf, weekdayOfDayNumber } from '@/lib/calendar/day-number'

export const WINTER_OFFSET_MS = 3_600_000
export const SUMMER_OFFSET_MS = 7_200_000

/**
 * What Europe/Stockholm adds to UTC at an instant, in milliseconds. The EU's rule (directive 2000/84/EC, in force since 1996)
 * by arithmetic: Intl costs microseconds a call and this is asked thousands of times a second.
 */
export function offsetAt(at: number): number {
  const { start, end } = summerTimeOf(roughYearOf(at))
  return at >= start && at < end ? SUMMER_OFFSET_MS : WINTER_OFFSET_MS
}

/** The instant the clocks skip from 02:00 to 03:00: the last Sunday of March, 01:00 UTC. */
export function summerTimeStart(year: number): number {
  return summerTimeOf(year).start
}

/** Hours off at a turn of the year, which is harmless: both years answer winter time there. */
export function roughYearOf(at: number): number {
  return 1970 + Math.floor(at / 31_556_952_000)
}

interface SummerTime {
  start: number
  end: number
}
const summerTimes = new Map<number, SummerTime>()

function summerTimeOf(year: number): SummerTime {
  const known = summerTimes.get(year)
  if (known) return known
  const found = { start: lastSundayAtOneUtc(year, 3), end: lastSundayAtOneUtc(year, 10) }
  summerTimes.set(year, found)
  return found
}

function lastSundayAtOneUtc(year: number, month: number): number {
  const last = dayNumberOf({ year, month, day: 31 })
  return (last - (weekdayOfDayNumber(last) % 7)) * DAY_MS + 3_600_000
}
