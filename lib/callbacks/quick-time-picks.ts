import { MINUTE_MS } from '@/lib/calendar/day-number'
import { isCallingDay } from '@/lib/calendar/holidays'
import {
  addCalendarDays,
  addCalendarMonths,
  instantOf,
  isoWeekdayOf,
  isoWeekOf,
  localDayOf,
  localMinuteOf,
} from '@/lib/calendar/local-time'
import type { LocalDay } from '@/lib/calendar/types'
import { callingDayFrom, clampToWindow, isInCallWindow, nextCallingDay } from '@/lib/calendar/window'
import { formatClock } from '@/lib/callbacks/format-time'
import type { TimeOptions } from '@/lib/callbacks/parsed-time'
import { judgeTime } from '@/lib/callbacks/time-verdict'
import { swedishTimeWords, type TimeWords } from '@/lib/callbacks/time-words'

export interface QuickPick {
  label: string
  at: number
}

const MORNING = 570
const AFTERNOON = 780

/** Times to pick with one key, earliest first. All lie in the call window, on calling days and within the outcome's limit. */
export function quickPicks(options: TimeOptions): QuickPick[] {
  const picks: Array<QuickPick | null> = [
    inAnHour(options),
    tomorrow(options),
    fridayAfternoon(options),
    nextWeek(options),
    inTwoWeeks(options),
  ]
  if (options.purpose === 'callback') picks.push(inMonths(options, 1), inMonths(options, 6))
  const allowed = picks.flatMap((pick) => (pick && fits(pick.at, options) ? [pick] : []))
  // The first of two labels for the same instant stays.
  const byInstant = new Map(allowed.toReversed().map((pick) => [pick.at, pick]))
  return [...byInstant.values()].sort((one, other) => one.at - other.at)
}

function fits(at: number, options: TimeOptions): boolean {
  return isInCallWindow(at, options.window) && judgeTime(at, options).kind === 'instant'
}

function inAnHour({ now, words = swedishTimeWords }: TimeOptions): QuickPick {
  const step = 5 * MINUTE_MS
  return { label: words.picks.inAnHour, at: Math.ceil((now + 60 * MINUTE_MS) / step) * step }
}

function tomorrow({ now, window, words = swedishTimeWords }: TimeOptions): QuickPick {
  const today = localDayOf(now)
  const day = nextCallingDay(today, window)
  const name = day === addCalendarDays(today, 1) ? words.picks.tomorrow : shortName(day, words)
  const at = onDay(day, MORNING, window)
  return { label: words.picks.onDay(name, formatClock(localMinuteOf(at)).replace(/^0/, '')), at }
}

function fridayAfternoon({ now, window, words = swedishTimeWords }: TimeOptions): QuickPick | null {
  const today = localDayOf(now)
  const friday = addCalendarDays(today, (5 - isoWeekdayOf(today) + 7) % 7)
  const day = instantOf(friday, AFTERNOON) <= now ? addCalendarDays(friday, 7) : friday
  return isCallingDay(day, window) ? { label: words.picks.fridayAfternoon, at: onDay(day, AFTERNOON, window) } : null
}

function nextWeek({ now, window, words = swedishTimeWords }: TimeOptions): QuickPick {
  const today = localDayOf(now)
  const day = callingDayFrom(addCalendarDays(today, 8 - isoWeekdayOf(today)), window)
  return { label: words.picks.week(shortName(day, words), isoWeekOf(day)), at: onDay(day, MORNING, window) }
}

function inTwoWeeks({ now, window, words = swedishTimeWords }: TimeOptions): QuickPick {
  const day = callingDayFrom(addCalendarDays(localDayOf(now), 14), window)
  return { label: words.picks.inTwoWeeks, at: onDay(day, MORNING, window) }
}

function inMonths({ now, window, words = swedishTimeWords }: TimeOptions, months: number): QuickPick {
  const day = callingDayFrom(localDayOf(addCalendarMonths(now, months)), window)
  return { label: words.picks.inMonths(months), at: onDay(day, MORNING, window) }
}

function shortName(day: LocalDay, words: TimeWords): string {
  return words.shortWeekdays[isoWeekdayOf(day) - 1] ?? ''
}

function onDay(day: LocalDay, minute: number, window: TimeOptions['window']): number {
  return instantOf(day, clampToWindow(minute, window))
}
