import { civilDateFrom } from '@/lib/calendar/day-number'
import { daysBetween, isRealDay } from '@/lib/calendar/local-time'
import type { LocalDay } from '@/lib/calendar/types'
import type { Refusal } from '@/lib/callbacks/parsed-time'
import { refused } from '@/lib/callbacks/time-verdict'

/** Days an expression can mean; `isRough` ones ("v 48", "om 6 mån") move to the next calling day, exact ones stay. */
export interface SaidDays {
  days: LocalDay[]
  isRough: boolean
}

// A date so lately gone is rather a slip than next year's.
const SLIP_DAYS = 60

/** A date with or without its year; without one it is the next such date. */
export function daysOfDate(
  { day, month, year }: { day: number; month: number; year: number | null },
  today: LocalDay,
): SaidDays | Refusal {
  const thisYear = civilDateFrom(today).year
  const real = (year === null ? [thisYear, thisYear + 1] : [year])
    .map((candidate) => localDay({ year: candidate, month, day }))
    .filter(isRealDay)
  const [first] = real
  if (first === undefined) return unreal()
  const gone = daysBetween(first, today)
  if (gone <= 0 || year !== null) return { days: [first], isRough: false }
  const later = real[1]
  if (gone > SLIP_DAYS) return later ? { days: [later], isRough: false } : unreal()
  return refused('past', (words) => words.dateGone(`${day}/${month}`, thisYear + 1))
}

/** "den 15:e": the next day with that number; today's own number can be today or next time. */
export function daysOfMonthDay(day: number, today: LocalDay): SaidDays | Refusal {
  const { year, month } = civilDateFrom(today)
  const days = [0, 1, 2, 3]
    .map((ahead) =>
      localDay({ year: year + Math.floor((month - 1 + ahead) / 12), month: ((month - 1 + ahead) % 12) + 1, day }),
    )
    .filter((candidate) => isRealDay(candidate) && candidate >= today)
  const [first] = days
  if (first === undefined) return unreal()
  return { days: first === today ? days.slice(0, 2) : [first], isRough: false }
}

/** "i januari", "nästa månad": from the first calling day of that month. */
export function monthStart(month: number | 'this' | 'next', today: LocalDay): SaidDays | Refusal {
  if (typeof month === 'number') {
    const said = daysOfDate({ day: 1, month, year: null }, today)
    return 'days' in said ? { ...said, isRough: true } : said
  }
  const { year, month: thisMonth } = civilDateFrom(today)
  if (month === 'this') return { days: [localDay({ year, month: thisMonth, day: 1 })], isRough: true }
  const first = thisMonth === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: thisMonth + 1, day: 1 }
  return { days: [localDay(first)], isRough: true }
}

function unreal(): Refusal {
  return refused('not_understood', (words) => words.noSuchDate)
}

function localDay({ year, month, day }: { year: number; month: number; day: number }): LocalDay {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
