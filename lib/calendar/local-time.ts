import {
  civilDateFrom,
  civilDateOf,
  DAY_MS,
  dayNumberFrom,
  dayNumberOf,
  daysInMonth,
  localDayFrom,
  MINUTE_MS,
  weekdayOfDayNumber,
} from '@/lib/calendar/day-number'
import {
  offsetAt,
  roughYearOf,
  SUMMER_OFFSET_MS,
  summerTimeStart,
  WINTER_OFFSET_MS,
} from '@/lib/calendar/stockholm-offset'
import type { LocalDay } from '@/lib/calendar/types'

/** The day in Stockholm at an instant. */
export function localDayOf(at: number): LocalDay {
  return localDayFrom(Math.floor((at + offsetAt(at)) / DAY_MS))
}

/** The hour on the wall in Stockholm, 0 to 23. */
export function localHourOf(at: number): number {
  return Math.floor(localMsOfDay(at) / 3_600_000)
}

/** Whole minutes on the wall after midnight, 0 to 1439. */
export function localMinuteOf(at: number): number {
  return Math.floor(localMsOfDay(at) / MINUTE_MS)
}

/**
 * The instant of a day and a minute on the wall (minutes after midnight; 1440 is the next midnight).
 * In the hour that summer time skips: the instant it ends. In the hour that autumn doubles: the first.
 */
export function instantOf(day: LocalDay, minute: number): number {
  return instantOfWall(dayNumberFrom(day) * DAY_MS + minute * MINUTE_MS)
}

export function addCalendarDays(day: LocalDay, days: number): LocalDay {
  return localDayFrom(dayNumberFrom(day) + days)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return dayNumberFrom(to) - dayNumberFrom(from)
}

/** The same time on the wall some calendar months on; a day the month lacks becomes its last (31 Aug + 6 is 28 or 29 Feb). */
export function addCalendarMonths(at: number, months: number): number {
  const wall = at + offsetAt(at)
  const from = civilDateOf(Math.floor(wall / DAY_MS))
  const monthIndex = from.year * 12 + (from.month - 1) + months
  const year = Math.floor(monthIndex / 12)
  const month = monthIndex - year * 12 + 1
  const day = Math.min(from.day, daysInMonth(year, month))
  return instantOfWall(dayNumberOf({ year, month, day }) * DAY_MS + localMsOfDay(at))
}

/** ISO weekday of a local day, 1 = Monday to 7 = Sunday. */
export function isoWeekdayOf(day: LocalDay): number {
  return weekdayOfDayNumber(dayNumberFrom(day))
}

/** ISO week number, 1 to 53. */
export function isoWeekOf(day: LocalDay): number {
  const thursday = thursdayOfWeek(day)
  return Math.floor((thursday - dayNumberOf({ year: civilDateOf(thursday).year, month: 1, day: 1 })) / 7) + 1
}

/** The year an ISO week belongs to: 2027-01-01 is in week 53 of 2026. */
export function isoWeekYearOf(day: LocalDay): number {
  return civilDateOf(thursdayOfWeek(day)).year
}

/** The Monday of an ISO week, or null when the year has no such week. */
export function mondayOfIsoWeek(year: number, week: number): LocalDay | null {
  const fourth = dayNumberOf({ year, month: 1, day: 4 })
  const monday = localDayFrom(fourth - weekdayOfDayNumber(fourth) + 1 + (week - 1) * 7)
  return isoWeekOf(monday) === week && isoWeekYearOf(monday) === year ? monday : null
}

/** True for a date that exists: not 2026-02-29, not 2026-13-01. */
export function isRealDay(day: LocalDay): boolean {
  const { year, month, day: dayOfMonth } = civilDateFrom(day)
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
}

function thursdayOfWeek(day: LocalDay): number {
  const dayNumber = dayNumberFrom(day)
  return dayNumber - weekdayOfDayNumber(dayNumber) + 4
}

function localMsOfDay(at: number): number {
  const wall = at + offsetAt(at)
  return wall - Math.floor(wall / DAY_MS) * DAY_MS
}

function instantOfWall(wall: number): number {
  const inSummer = wall - SUMMER_OFFSET_MS
  if (offsetAt(inSummer) === SUMMER_OFFSET_MS) return inSummer
  const inWinter = wall - WINTER_OFFSET_MS
  if (offsetAt(inWinter) === WINTER_OFFSET_MS) return inWinter
  return summerTimeStart(roughYearOf(wall))
}
