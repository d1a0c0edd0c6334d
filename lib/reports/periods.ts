import { addCalendarDays, daysBetween, isoWeekdayOf } from '@/lib/calendar/local-time'
import type { LocalDay } from '@/lib/calendar/types'
import type { Period, TimeGroup } from '@/lib/reports/types'

export const QUICK_PICKS = ['today', 'yesterday', 'this_week', 'last_week', 'this_month', 'this_year'] as const
export type QuickPick = (typeof QUICK_PICKS)[number]

/** The days of a quick pick; what is under way ends today, so that it is compared with as many days before. */
export function quickPeriod(pick: QuickPick, today: LocalDay): Period {
  const yesterday = addCalendarDays(today, -1)
  const monday = startOf(today, 'week')
  switch (pick) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: yesterday, to: yesterday }
    case 'this_week':
      return { from: monday, to: today }
    case 'last_week':
      return { from: addCalendarDays(monday, -7), to: addCalendarDays(monday, -1) }
    case 'this_month':
      return { from: startOf(today, 'month'), to: today }
    case 'this_year':
      return { from: startOf(today, 'year'), to: today }
  }
}

/**
 * What a period is compared with. Within one week: the same weekdays a week earlier. From the first of a month (or a year):
 * the same dates of the month (year) before, whole when this one is whole. Else: as many days, just before.
 */
export function periodBefore({ from, to }: Period): Period {
  const last = addCalendarDays(from, -1)
  const days = daysBetween(from, to)
  if (from.endsWith('-01-01') && sameYear(from, to) && !sameMonth(from, to)) {
    return { from: startOf(last, 'year'), to: sameDateIn(last, to) }
  }
  if (from.endsWith('-01') && sameMonth(from, to)) {
    const first = startOf(last, 'month')
    const at = addCalendarDays(first, days)
    return { from: first, to: to === endOf(from, 'month') || at > last ? last : at }
  }
  const back = startOf(from, 'week') === startOf(to, 'week') ? 7 : days + 1
  return { from: addCalendarDays(from, -back), to: addCalendarDays(to, -back) }
}

/** The first day of the part of the calendar that holds a day; weeks begin on Mondays (ISO). */
export function startOf(day: LocalDay, group: TimeGroup): LocalDay {
  switch (group) {
    case 'day':
      return day
    case 'week':
      return addCalendarDays(day, 1 - isoWeekdayOf(day))
    case 'month':
      return `${day.slice(0, -3)}-01`
    case 'year':
      return `${day.slice(0, -6)}-01-01`
  }
}

/** The last day of the part of the calendar that begins on a day. */
export function endOf(first: LocalDay, group: TimeGroup): LocalDay {
  const within = { day: 0, week: 6, month: 31, year: 366 }[group]
  if (group === 'day' || group === 'week') return addCalendarDays(first, within)
  return addCalendarDays(startOf(addCalendarDays(first, within), group), -1)
}

/** A part of the calendar, as far as the period reaches. */
export function clipped(first: LocalDay, group: TimeGroup, { from, to }: Period): Period {
  const end = endOf(first, group)
  return { from: first < from ? from : first, to: end > to ? to : end }
}

/** The first days of every part of the calendar that the period touches, in order. */
export function startsIn({ from, to }: Period, group: TimeGroup): LocalDay[] {
  const starts: LocalDay[] = []
  // By number: as text the year 10 000 comes before 9999.
  for (let at = startOf(from, group); daysBetween(at, to) >= 0; at = addCalendarDays(endOf(at, group), 1)) {
    starts.push(at)
  }
  return starts
}

const sameYear = (a: LocalDay, b: LocalDay) => a.slice(0, -6) === b.slice(0, -6)
const sameMonth = (a: LocalDay, b: LocalDay) => a.slice(0, -3) === b.slice(0, -3)

/** 29 February is the 28th of a year that has none. */
const sameDateIn = (year: LocalDay, day: LocalDay): LocalDay =>
  `${year.slice(0, -6)}${day.endsWith('-02-29') ? '-02-28' : day.slice(-6)}`
