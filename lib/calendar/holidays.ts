import { civilDateFrom, dayNumberOf, localDayFrom, weekdayOfDayNumber } from '@/lib/calendar/day-number'
import { isoWeekdayOf } from '@/lib/calendar/local-time'
import type { CallWindow, LocalDay } from '@/lib/calendar/types'

/** A red day by law (1989:253), Sundays as such not among them. */
export function isPublicHoliday(day: LocalDay): boolean {
  return redDaysOf(civilDateFrom(day).year).has(day)
}

/** The red day's Swedish name, or null on other days. */
export function publicHolidayName(day: LocalDay): string | null {
  return redDaysOf(civilDateFrom(day).year).get(day) ?? null
}

/** Midsommarafton, julafton and nyårsafton: no holidays by law, but companies are closed and nobody is called. */
export function isEve(day: LocalDay): boolean {
  return eveName(day) !== null
}

/** The name of one of the three closed eves, or null. */
export function eveName(day: LocalDay): string | null {
  const { year, month, day: dayOfMonth } = civilDateFrom(day)
  if (month === 12 && dayOfMonth === 24) return 'Julafton'
  if (month === 12 && dayOfMonth === 31) return 'Nyårsafton'
  return month === 6 && day === localDayFrom(midsummerDay(year) - 1) ? 'Midsommarafton' : null
}

/** A day the campaign calls on: a weekday of its window that is neither a red day nor a closed eve. */
export function isCallingDay(day: LocalDay, window: CallWindow): boolean {
  return window.weekdays.includes(isoWeekdayOf(day)) && !isClosed(day)
}

const closedDays = new Map<LocalDay, boolean>()
const REMEMBERED = 5000

/** Remembered for the days that are asked about: each card that is served asks some ten times. */
function isClosed(day: LocalDay): boolean {
  const known = closedDays.get(day)
  if (known !== undefined) return known
  if (closedDays.size >= REMEMBERED) closedDays.clear()
  const closed = isPublicHoliday(day) || isEve(day)
  closedDays.set(day, closed)
  return closed
}

const redDaysByYear = new Map<number, ReadonlyMap<LocalDay, string>>()

function redDaysOf(year: number): ReadonlyMap<LocalDay, string> {
  const known = redDaysByYear.get(year)
  if (known) return known
  const days = new Map(redDayRules(year).map(([dayNumber, name]) => [localDayFrom(dayNumber), name] as const))
  redDaysByYear.set(year, days)
  return days
}

// A name that comes later in the list wins a shared date: Ascension can fall on 1 May (2008), Whit Sunday on 6 June (2049).
function redDayRules(year: number): ReadonlyArray<readonly [number, string]> {
  const easter = easterSunday(year)
  return [
    [dayNumberOf({ year, month: 1, day: 1 }), 'Nyårsdagen'],
    [dayNumberOf({ year, month: 1, day: 6 }), 'Trettondedag jul'],
    [easter - 2, 'Långfredagen'],
    [easter, 'Påskdagen'],
    [easter + 1, 'Annandag påsk'],
    [dayNumberOf({ year, month: 5, day: 1 }), 'Första maj'],
    [easter + 39, 'Kristi himmelsfärdsdag'],
    [dayNumberOf({ year, month: 6, day: 6 }), 'Sveriges nationaldag'],
    [easter + 49, 'Pingstdagen'],
    [midsummerDay(year), 'Midsommardagen'],
    [weekdayOnOrAfter(dayNumberOf({ year, month: 10, day: 31 }), 6), 'Alla helgons dag'],
    [dayNumberOf({ year, month: 12, day: 25 }), 'Juldagen'],
    [dayNumberOf({ year, month: 12, day: 26 }), 'Annandag jul'],
  ]
}

function midsummerDay(year: number): number {
  return weekdayOnOrAfter(dayNumberOf({ year, month: 6, day: 20 }), 6)
}

function weekdayOnOrAfter(dayNumber: number, weekday: number): number {
  return dayNumber + ((weekday - weekdayOfDayNumber(dayNumber) + 7) % 7)
}

// The Gregorian computus as Meeus gives it (Astronomical Algorithms, chapter 8); the letters are his.
function easterSunday(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayNumberOf({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}
