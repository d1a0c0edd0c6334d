import { localDayOf, localMinuteOf } from '@/lib/calendar/local-time'
import { formatClock, formatDate } from '@/lib/callbacks/format-time'
import type { TimeWords } from '@/lib/callbacks/time-words'

/** The time on the wall, `13:00`. */
export function clockText(at: number): string {
  return formatClock(localMinuteOf(at))
}

/** `13:00` on the day of `now`, else with its date: `20 nov 08:00`, and with the year when it is another one. */
export function clockOrDay(at: number, now: number, words?: TimeWords): string {
  const day = localDayOf(at)
  const today = localDayOf(now)
  return day === today ? clockText(at) : `${formatDate(day, today, words)} ${clockText(at)}`
}
