import { TZDateMini } from '@date-fns/tz/date/mini'
import { format } from 'date-fns/format'
import { formatDistanceStrict } from 'date-fns/formatDistanceStrict'
import { formatDuration } from 'date-fns/formatDuration'
import { intervalToDuration } from 'date-fns/intervalToDuration'
import { isSameDay } from 'date-fns/isSameDay'
import { isSameYear } from 'date-fns/isSameYear'
import { enGB } from 'date-fns/locale/en-GB'
import { sv } from 'date-fns/locale/sv'
import type { Locale } from '@/components/messages/locale'

/** Instants as people read them, on the wall in Stockholm. Takes epoch milliseconds or ISO 8601. */
export interface Times {
  /** "09:12" */
  clock(at: Instant): string
  /** "09:12" today, else "14 nov 09:12", with the year when it is another. */
  short(at: Instant, now: number): string
  /** "14 nov 09:12" */
  dayAndClock(at: Instant, now: number): string
  /** "idag", "imorgon", "24 nov"; with the clock when it is near. */
  back(at: Instant, now: number): string
  /** "för 3 dagar sedan" */
  ago(at: Instant, now: number): string
  /** "12 minuter 5 sekunder" */
  left(at: Instant, now: number): string
}
type Instant = number | string

export function timesFor(language: Locale): Times {
  const locale = language === 'en' ? enGB : sv
  const written = (at: Instant, pattern: string) => format(wall(at), pattern, { locale })
  const dayAndClock = (at: Instant, now: number) => `${day(at, now)} ${written(at, 'HH:mm')}`
  const day = (at: Instant, now: number) =>
    written(at, isSameYear(wall(at), wall(now)) ? 'd MMM' : 'd MMM yyyy').replace('.', '')
  return {
    clock: (at) => written(at, 'HH:mm'),
    short: (at, now) => (isSameDay(wall(at), wall(now)) ? written(at, 'HH:mm') : dayAndClock(at, now)),
    dayAndClock,
    back: (at, now) => (millis(at) - now < NEAR_MS ? `${nearDay(at, now)}${written(at, 'HH:mm')}` : day(at, now)),
    ago: (at, now) => formatDistanceStrict(millis(at), Math.max(now, millis(at)), { addSuffix: true, locale }),
    left: (at, now) =>
      formatDuration(durationTo(millis(at), now), { locale }) || formatDuration({ seconds: 0 }, { locale, zero: true }),
  }
  function nearDay(at: Instant, now: number): string {
    return isSameDay(wall(at), wall(now)) ? '' : `${written(at, 'EEEEEE').toLowerCase()} `
  }
}

const NEAR_MS = 6 * 86_400_000
const wall = (at: Instant) => new TZDateMini(millis(at), 'Europe/Stockholm')
const millis = (at: Instant) => (typeof at === 'number' ? at : Date.parse(at))

/** The two largest parts: nobody counts seconds over hours. */
function durationTo(at: number, now: number) {
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = intervalToDuration({ start: now, end: Math.max(at, now) })
  if (days > 0) return { days, hours }
  return hours > 0 ? { hours, minutes } : { minutes, seconds }
}
