import { civilDateFrom } from '@/lib/calendar/day-number'
import { isoWeekdayOf, localDayOf, localMinuteOf } from '@/lib/calendar/local-time'
import type { LocalDay } from '@/lib/calendar/types'
import { swedishTimeWords, type TimeWords } from '@/lib/callbacks/time-words'

/** "tisdag 24 nov kl. 14:00"; the year is told when it is not this one. */
export function formatUnderstood(at: number, now: number, words: TimeWords = swedishTimeWords): string {
  return words.understood(formatDay(localDayOf(at), localDayOf(now), words), formatClock(localMinuteOf(at)))
}

/** "tisdag 24 nov", with the year when it is another than today's. */
export function formatDay(day: LocalDay, today: LocalDay, words: TimeWords = swedishTimeWords): string {
  return `${words.weekdays[isoWeekdayOf(day) - 1]} ${formatDate(day, today, words)}`
}

/** "24 nov", with the year when it is another than today's. */
export function formatDate(day: LocalDay, today: LocalDay, words: TimeWords = swedishTimeWords): string {
  const { year, month, day: dayOfMonth } = civilDateFrom(day)
  const shownYear = year === civilDateFrom(today).year ? '' : ` ${year}`
  return `${dayOfMonth} ${words.months[month - 1]}${shownYear}`
}

/** Minutes after midnight as "09:05". */
export function formatClock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
