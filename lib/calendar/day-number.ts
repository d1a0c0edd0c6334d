import type { LocalDay } from '@/lib/calendar/types'

export const MINUTE_MS = 60_000
export const DAY_MS = 86_400_000

export interface CivilDate {
  year: number
  month: number
  day: number
}

/** Days from 1970-01-01 to a date of the Gregorian calendar. Months and days past their end run on into the next. */
export function dayNumberOf({ year, month, day }: CivilDate): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS)
}

/** The date a day number stands for (Howard Hinnant's civil_from_days: no Date object on the hot path). */
export function civilDateOf(dayNumber: number): CivilDate {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** Read from its end: the year may have more than four digits. */
export function civilDateFrom(day: LocalDay): CivilDate {
  return { year: Number(day.slice(0, -6)), month: Number(day.slice(-5, -3)), day: Number(day.slice(-2)) }
}

/** Remembered: the same few days are written and read thousands of times a second. */
const days = new Map<number, LocalDay>()
const numbers = new Map<LocalDay, number>()
const REMEMBERED = 5000

export function localDayFrom(dayNumber: number): LocalDay {
  const known = days.get(dayNumber)
  if (known !== undefined) return known
  if (days.size >= REMEMBERED) days.clear()
  const day = writtenDay(dayNumber)
  days.set(dayNumber, day)
  return day
}

function writtenDay(dayNumber: number): LocalDay {
  const { year, month, day } = civilDateOf(dayNumber)
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

export function dayNumberFrom(day: LocalDay): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  if (numbers.size >= REMEMBERED) numbers.clear()
  const dayNumber = dayNumberOf(civilDateFrom(day))
  numbers.set(day, dayNumber)
  return dayNumber
}

/** ISO weekday of a day number, 1 = Monday to 7 = Sunday. */
export function weekdayOfDayNumber(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1
}

export function daysInMonth(year: number, month: number): number {
  return dayNumberOf({ year, month: month + 1, day: 1 }) - dayNumberOf({ year, month, day: 1 })
}
