import { MINUTE_MS } from '@/lib/calendar/day-number'
import { daypartIndexOf } from '@/lib/calendar/daypart-of'
import { nextDifferentDaypart } from '@/lib/calendar/dayparts'
import { instantOf, localDayOf, localMinuteOf } from '@/lib/calendar/local-time'
import type { LocalDay } from '@/lib/calendar/types'
import { clampToWindow, nextCallingDay, openMinuteOf } from '@/lib/calendar/window'
import type { Today } from '@/lib/callbacks/time-days'
import type { DaypartWord } from '@/lib/callbacks/time-piece'
import type { TimeReading } from '@/lib/callbacks/time-reading'

const PARTS: Readonly<Record<DaypartWord, { startMinute: number; endMinute: number }>> = {
  morning: { startMinute: 480, endMinute: 600 },
  forenoon: { startMinute: 540, endMinute: 720 },
  beforeLunch: { startMinute: 660, endMinute: 720 },
  lunch: { startMinute: 720, endMinute: 780 },
  afterLunch: { startMinute: 780, endMinute: 900 },
  afternoon: { startMinute: 780, endMinute: 1020 },
  evening: { startMinute: 1080, endMinute: 1260 },
}
const WORTH_WAITING_MINUTES = 90

/** The instant a reading means on a day it named. A day without a time starts with the call window. */
export function instantOnDay({
  reading,
  day,
  context,
}: {
  reading: TimeReading
  day: LocalDay
  context: Today
}): number {
  const isToday = day === context.today
  if (reading.clock) return instantOf(day, clockMinute(reading))
  if (reading.daypart) {
    const part = PARTS[reading.daypart]
    const startAt = instantOf(day, part.startMinute)
    const isRunning = isToday && startAt <= context.now && context.now < instantOf(day, part.endMinute)
    return isRunning ? withinTheHour(context.now) : startAt
  }
  if (reading.day?.kind === 'offset') return instantOf(day, clampToWindow(quarterBefore(context.now), context.window))
  return isToday ? laterToday(context) : instantOf(day, openMinuteOf(context.window))
}

/** The instants of a time without a day: today if it is to come, else the next calling day; both while that daypart runs. */
export function instantsWithoutDay(reading: TimeReading, context: Today): number[] {
  const nextDay = nextCallingDay(context.today, context.window)
  const today = instantOnDay({ reading, day: context.today, context })
  const later = instantOnDay({ reading, day: nextDay, context })
  const part = reading.daypart && !reading.clock ? PARTS[reading.daypart] : null
  const minute = localMinuteOf(context.now)
  if (!part || minute < part.startMinute) return [today > context.now ? today : later]
  return minute + WORTH_WAITING_MINUTES <= part.endMinute ? [today, later] : [later]
}

/** "7 på morgonen": said of the hours before noon. */
export function isOfMorning({ daypart }: Pick<TimeReading, 'daypart'>): boolean {
  return daypart === 'morning' || daypart === 'forenoon' || daypart === 'beforeLunch'
}

function clockMinute({ clock, daypart }: TimeReading): number {
  if (!clock) return 0
  if (isOfMorning({ daypart })) return clock.minute
  if (clock.isExact || clock.minute >= 720) return clock.minute
  const isLate = daypart === 'afternoon' || daypart === 'evening' || daypart === 'afterLunch'
  // "halv tre" and "4" are afternoons: 02:30 and 04:00 are never called. 06 and 07 stay and are refused with a question.
  return isLate || clock.minute < 360 ? clock.minute + 720 : clock.minute
}

function laterToday({ now, today, window }: Today): number {
  const at = nextDifferentDaypart({ after: now, notBefore: now, daypart: daypartIndexOf(now), window })
  return localDayOf(at) === today ? at : withinTheHour(now)
}

function withinTheHour(now: number): number {
  const quarter = 15 * MINUTE_MS
  return Math.ceil((now + 60 * MINUTE_MS) / quarter) * quarter
}

function quarterBefore(now: number): number {
  return Math.floor(localMinuteOf(now) / 15) * 15
}
