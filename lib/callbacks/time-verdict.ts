import { isWithinPrioLimit } from '@/lib/calendar/due'
import { isEve, isPublicHoliday } from '@/lib/calendar/holidays'
import { addCalendarDays, addCalendarMonths, isoWeekdayOf, localDayOf, localMinuteOf } from '@/lib/calendar/local-time'
import { closeMinuteOf, isInHardCeiling, openMinuteOf } from '@/lib/calendar/window'
import { formatClock, formatDay, formatUnderstood } from '@/lib/callbacks/format-time'
import type { Refusal, RefusedTime, TimeMark, TimeOptions, UnderstoodTime } from '@/lib/callbacks/parsed-time'
import { swedishTimeWords } from '@/lib/callbacks/time-words'

const CALLBACK_LIMIT_MONTHS = 18
const PRIO_LIMIT_DAYS = 30

/** Whether an instant may be promised, and if so what to mark on it. */
export function judgeTime(at: number, options: TimeOptions): UnderstoodTime | RefusedTime {
  const { now, words = swedishTimeWords } = options
  const understood = formatUnderstood(at, now, words)
  const refusal = inThePast(at, options) ?? tooFar(at, options) ?? outsideCeiling(at, options)
  return refusal ? told(refusal, options) : { kind: 'instant', at, understood, marks: marksOf(at, options) }
}

export function refused(reason: Refusal['reason'], say: Refusal['say']): Refusal {
  return { kind: 'refused', reason, say }
}

/** A refusal in the language that was asked for. */
export function told(
  { kind, reason, say }: Refusal,
  { words = swedishTimeWords }: Pick<TimeOptions, 'words'>,
): RefusedTime {
  return { kind, reason, message: say(words) }
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

function inThePast(at: number, { now }: TimeOptions): Refusal | null {
  return at <= now ? refused('past', (words) => words.past(formatUnderstood(at, now, words))) : null
}

function tooFar(at: number, { now, purpose, prioMaxDays = PRIO_LIMIT_DAYS }: TimeOptions): Refusal | null {
  const today = localDayOf(now)
  if (purpose === 'prio') {
    if (isWithinPrioLimit(now, at, prioMaxDays)) return null
    const last = addCalendarDays(today, prioMaxDays)
    return refused('too_far', (words) => words.prioTooFar(prioMaxDays, formatDay(last, today, words)))
  }
  const last = localDayOf(addCalendarMonths(now, CALLBACK_LIMIT_MONTHS))
  if (localDayOf(at) <= last) return null
  return refused('too_far', (words) => words.tooFar(CALLBACK_LIMIT_MONTHS, formatDay(last, today, words)))
}

function outsideCeiling(at: number, { isMorningSaid = false }: TimeOptions): Refusal | null {
  if (isInHardCeiling(at)) return null
  const minute = localMinuteOf(at)
  const evening = !isMorningSaid && minute >= 360 && minute < 480 ? formatClock(minute + 720) : null
  return refused('outside_ceiling', (words) => words.outsideCeiling(formatClock(minute), evening))
}
