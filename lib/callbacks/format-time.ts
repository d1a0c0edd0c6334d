import { civilDateFrom } from '@/lib/calendar/day-number'
import { isoWeekdayOf, localDayOf, localMinuteOf } from '@/lib/calendar/local-time'
import type { LocalDay } from '@/lib/calendar/types'

const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag']
const SHORT_WEEKDAYS = ['Mån', 'Tis', 'Ons', 'Tors', 'Fre', 'Lör', 'Sön']
const MONTHS = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec']

/** "tisdag 24 nov kl. 14:00"; the year is told when it is not this one. */
export function formatUnderstood(at: number, now: number): string {
  return `${formatDay(localDayOf(at), localDayOf(now))} kl. ${formatClock(localMinuteOf(at))}`
}

/** "tisdag 24 nov", with the year when it is another than today's. */
export function formatDay(day: LocalDay, today: LocalDay): string {
  return `${weekdayName(isoWeekdayOf(day))} ${formatDate(day, today)}`
}

/** "24 nov", with the year when it is another than today's. */
export function formatDate(day: LocalDay, today: LocalDay): string {
  const { year, month, day: dayOfMonth } = civilDateFrom(day)
  const shownYear = year === civilDateFrom(today).year ? '' : ` ${year}`
  return `${dayOfMonth} ${MONTHS[month - 1]}${shownYear}`
}

/** Minutes after midnight as "09:05". */
export function formatClock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

export function weekdayName(isoWeekday: number): string {
  return WEEKDAYS[isoWeekday - 1] ?? ''
}

export function shortWeekdayName(isoWeekday: number): string {
  return SHORT_WEEKDAYS[isoWeekday - 1] ?? ''
}
