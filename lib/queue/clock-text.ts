import { civilDateFrom } from '@/lib/calendar/day-number'
import { localDayOf, localMinuteOf } from '@/lib/calendar/local-time'

/** The time on the wall, `13:00`. */
export function clockText(at: number): string {
  const minute = localMinuteOf(at)
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
}

/** `13:00` on the day of `now`, else with its date: `20 nov 08:00`, and with the year when it is another one. */
export function clockOrDay(at: number, now: number): string {
  const day = localDayOf(at)
  const today = localDayOf(now)
  if (day === today) return clockText(at)
  const { year, month, day: dayOfMonth } = civilDateFrom(day)
  const yearText = year === civilDateFrom(today).year ? '' : ` ${year}`
  return `${dayOfMonth} ${MONTHS[month - 1]}${yearText} ${clockText(at)}`
}

const MONTHS = ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec']

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
