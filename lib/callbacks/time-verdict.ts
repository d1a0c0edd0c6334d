import { isWithinPrioLimit } from '@/lib/calendar/due'
import { isEve, isPublicHoliday } from '@/lib/calendar/holidays'
import { addCalendarDays, addCalendarMonths, isoWeekdayOf, localDayOf, localMinuteOf } from '@/lib/calendar/local-time'
import { closeMinuteOf, isInHardCeiling, openMinuteOf } from '@/lib/calendar/window'
import { formatClock, formatDay, formatUnderstood } from '@/lib/callbacks/format-time'
import type { RefusedTime, TimeMark, TimeOptions, UnderstoodTime } from '@/lib/callbacks/parsed-time'

const CALLBACK_LIMIT_MONTHS = 18
const PRIO_LIMIT_DAYS = 30

/** Whether an instant may be promised, and if so what to mark on it. */
export function judgeTime(at: number, options: TimeOptions): UnderstoodTime | RefusedTime {
  const understood = formatUnderstood(at, options.now)
  if (at <= options.now) return refused('past', `Tiden har redan varit: ${understood}. Skriv en senare tid.`)
  return tooFar(at, options) ?? outsideCeiling(at) ?? { kind: 'instant', at, understood, marks: marksOf(at, options) }
}

export function refused(reason: RefusedTime['reason'], message: string): RefusedTime {
  return { kind: 'refused', reason, message }
}

/** What a caller should see at a glance about a time that is allowed: a red day or closed eve, a weekend, outside the call window. */
export function marksOf(at: number, { window }: Pick<TimeOptions, 'window'>): TimeMark[] {
  const day = localDayOf(at)
  const minute = localMinuteOf(at)
  const isWindowDay = window.weekdays.includes(isoWeekdayOf(day))
  const isWeekend = isoWeekdayOf(day) >= 6 && !isWindowDay
  const isOutside = minute < openMinuteOf(window) || minute >= closeMinuteOf(window) || (!isWindowDay && !isWeekend)
  const marks: TimeMark[] = []
  if (isPublicHoliday(day) || isEve(day)) marks.push('red_day')
  if (isWeekend) marks.push('weekend')
  if (isOutside) marks.push('outside_window')
  return marks
}

function tooFar(at: number, { now, purpose, prioMaxDays = PRIO_LIMIT_DAYS }: TimeOptions): RefusedTime | null {
  const today = localDayOf(now)
  if (purpose === 'prio') {
    const last = formatDay(addCalendarDays(today, prioMaxDays), today)
    const message = `En Prio kan lovas högst ${prioMaxDays} dagar fram, till ${last}. Välj Återkom för en senare tid.`
    return isWithinPrioLimit(now, at, prioMaxDays) ? null : refused('too_far', message)
  }
  const limitAt = addCalendarMonths(now, CALLBACK_LIMIT_MONTHS)
  if (localDayOf(at) <= localDayOf(limitAt)) return null
  return refused(
    'too_far',
    `Välj en tid inom ${CALLBACK_LIMIT_MONTHS} månader, till ${formatDay(localDayOf(limitAt), today)}.`,
  )
}

function outsideCeiling(at: number): RefusedTime | null {
  if (isInHardCeiling(at)) return null
  const minute = localMinuteOf(at)
  const evening = minute + 720
  const hint =
    minute >= 360 && minute < 480 ? ` Skriv ${formatClock(evening)} om du menar kvällen.` : ' Välj en tid däremellan.'
  return refused(
    'outside_ceiling',
    `Kl. ${formatClock(minute)} går inte: ingen rings före 08:00 eller från 21:00.${hint}`,
  )
}
