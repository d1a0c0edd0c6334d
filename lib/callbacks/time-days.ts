import { publicHolidayName } from '@/lib/calendar/holidays'
import {
  addCalendarDays,
  addCalendarMonths,
  daysBetween,
  isoWeekdayOf,
  isoWeekOf,
  isoWeekYearOf,
  localDayOf,
  mondayOfIsoWeek,
} from '@/lib/calendar/local-time'
import type { CallWindow, LocalDay } from '@/lib/calendar/types'
import { callingDayFrom, nextCallingDay } from '@/lib/calendar/window'
import { formatDay } from '@/lib/callbacks/format-time'
import type { Refusal } from '@/lib/callbacks/parsed-time'
import { daysOfDate, daysOfMonthDay, monthStart, type SaidDays } from '@/lib/callbacks/time-dates'
import type { DayPiece, TimeReading } from '@/lib/callbacks/time-reading'
import { refused } from '@/lib/callbacks/time-verdict'

export interface Today {
  now: number
  today: LocalDay
  window: CallWindow
}

/** The days a reading can mean, earliest first (two for "tors" on a Thursday), or why it means none. */
export function daysOfReading(reading: TimeReading, context: Today): LocalDay[] | Refusal {
  const { day, weekday } = reading
  if (!day) return weekday ? daysOfWeekday(weekday, context.today) : []
  const whole = daysOfPiece(day, context)
  if (!('days' in whole)) return whole
  const said = withinStretch(whole, reading)
  const days = weekday ? onWeekday({ said, piece: day, weekday: weekday.weekday, context }) : said.days
  if (!Array.isArray(days)) return days
  if (reading.isAfterDay) return days.map((candidate) => nextCallingDay(lastDayOf(day, candidate), context.window))
  return said.isRough && !weekday ? movedToCalling({ days, piece: day, context }) : days
}

function movedToCalling({
  days,
  piece,
  context,
}: {
  days: LocalDay[]
  piece: DayPiece
  context: Today
}): LocalDay[] | Refusal {
  if (piece.kind !== 'week') return days.map((day) => callingDayFrom(day, context.window))
  const [first = context.today] = days
  const tomorrow = addCalendarDays(context.today, 1)
  const moved = days.map((day) => callingDayFrom(day > tomorrow ? day : tomorrow, context.window))
  const inIt = unique(moved.filter((day) => mondayOf(day) === mondayOf(first)))
  return inIt.length > 0 ? inIt : refused('past', (words) => words.noCallingDay(isoWeekOf(first)))
}

/** The middle of a week is its Wednesday, the end its Thursday or Friday: that is asked; of a month the 15th and the 25th. */
const STRETCHES = { week: { start: [0], middle: [2], end: [3, 4] }, month: { start: [0], middle: [14], end: [24] } }

function withinStretch(said: SaidDays, { day, stretch }: TimeReading): SaidDays {
  if (!stretch || (day?.kind !== 'week' && day?.kind !== 'month')) return said
  const shifts = STRETCHES[day.kind][stretch]
  return { ...said, days: said.days.flatMap((first) => shifts.map((shift) => addCalendarDays(first, shift))) }
}

function daysOfPiece(piece: DayPiece, context: Today): SaidDays | Refusal {
  const { today, now } = context
  switch (piece.kind) {
    case 'date':
      return daysOfDate(piece, today)
    case 'dayOfMonth':
      return daysOfMonthDay(piece.day, today)
    case 'relativeDay':
      return { days: [addCalendarDays(today, piece.days)], isRough: false }
    case 'week':
      return daysOfWeek(piece.week, today)
    case 'month':
      return monthStart(piece.month, today)
    case 'afterHoliday':
      return { days: [dayAfterHoliday(piece.holiday, context)], isRough: true }
    case 'offset':
      return { days: [offsetDay(piece, { now, today })], isRough: true }
  }
}

function daysOfWeekday({ weekday, isNext }: { weekday: number; isNext: boolean }, today: LocalDay): LocalDay[] {
  const ahead = (weekday - isoWeekdayOf(today) + 7) % 7
  const coming = addCalendarDays(today, ahead)
  if (!isNext) return ahead === 0 ? [coming, addCalendarDays(today, 7)] : [coming]
  // "nästa fredag" said on a Thursday is tomorrow to some and next week to others.
  return unique([addCalendarDays(today, ahead || 7), addCalendarDays(mondayOf(today), 7 + weekday - 1)])
}

function daysOfWeek(week: number | 'this' | 'next', today: LocalDay): SaidDays | Refusal {
  if (week === 'this') return { days: [mondayOf(today)], isRough: true }
  if (week === 'next') return { days: [addCalendarDays(mondayOf(today), 7)], isRough: true }
  const year = isoWeekYearOf(today)
  const weeksAgo = isoWeekOf(today) - week
  if (weeksAgo === 0) return { days: [mondayOf(today)], isRough: true }
  if (weeksAgo > 0 && weeksAgo <= 8) return refused('past', (words) => words.weekGone(week))
  const monday = mondayOfIsoWeek(weeksAgo > 0 ? year + 1 : year, week)
  if (!monday) return refused('not_understood', (words) => words.noSuchWeek(week))
  return { days: [monday], isRough: true }
}

interface OnWeekday {
  said: SaidDays
  piece: DayPiece
  weekday: number
  context: Today
}

function onWeekday({ said, piece, weekday, context }: OnWeekday): LocalDay[] | Refusal {
  const [first = context.today] = said.days
  if (piece.kind === 'week') return [addCalendarDays(mondayOf(first), weekday - 1)]
  if (piece.kind === 'offset' && piece.unit === 'week') {
    // "tis om 2 veckor": Tuesday of that week, or two weeks after the coming one.
    const [coming = context.today] = daysOfWeekday({ weekday, isNext: false }, addCalendarDays(context.today, 1))
    return unique([addCalendarDays(mondayOf(first), weekday - 1), addCalendarDays(coming, 7 * piece.count)])
  }
  if (said.isRough) return [addCalendarDays(first, (weekday - isoWeekdayOf(first) + 7) % 7)]
  const matching = said.days.filter((day) => isoWeekdayOf(day) === weekday)
  if (matching.length > 0) return matching
  return refused('not_understood', (words) =>
    words.otherWeekday(formatDay(first, context.today, words), words.weekdays[weekday - 1] ?? ''),
  )
}

function offsetDay(
  piece: Extract<DayPiece, { kind: 'offset' }>,
  { now, today }: { now: number; today: LocalDay },
): LocalDay {
  if (piece.unit === 'month') return localDayOf(addCalendarMonths(now, piece.count))
  return addCalendarDays(today, piece.unit === 'week' ? piece.count * 7 : piece.count)
}

// A holiday of the last ten days still counts: "efter jul" said on the 27th means the coming days, not next year's.
function dayAfterHoliday(holiday: string, { today }: Today): LocalDay {
  if (holiday === 'söndag') return addCalendarDays(mondayOf(today), 7)
  let day = addCalendarDays(today, -10)
  while (publicHolidayName(day) !== holiday && daysBetween(today, day) < 400) day = addCalendarDays(day, 1)
  return addCalendarDays(day < today ? today : day, 1)
}

function lastDayOf(piece: DayPiece, day: LocalDay): LocalDay {
  return piece.kind === 'week' ? addCalendarDays(mondayOf(day), 6) : day
}

function mondayOf(day: LocalDay): LocalDay {
  return addCalendarDays(day, 1 - isoWeekdayOf(day))
}

function unique(days: LocalDay[]): LocalDay[] {
  return [...new Set(days)].sort()
}
