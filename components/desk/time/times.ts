import type { Locale } from '@/components/messages/locale'
import { civilDateFrom, DAY_MS, MINUTE_MS } from '@/lib/calendar/day-number'
import { isoWeekdayOf, localDayOf, localMinuteOf } from '@/lib/calendar/local-time'
import { formatClock, formatDate } from '@/lib/callbacks/format-time'
import type { TimeWords } from '@/lib/callbacks/time-words'

type Instant = number | string

/** Instants as people read them, on the wall in Stockholm. Takes epoch milliseconds or ISO 8601. */
export interface Times {
  /** "09:12" */
  clock(at: Instant): string
  /** "09:12" today, else "14 nov 09:12", with the year when it is another. */
  short(at: Instant, now: number): string
  /** "14 nov 09:12" */
  dayAndClock(at: Instant, now: number): string
  /** "tisdag 24 november 2026 kl. 14:00" */
  full(at: Instant): string
  /** When a card comes back: "14:00", "må 09:30", "20 maj 2027". */
  back(at: Instant, now: number): string
  /** "för 3 dagar sedan" */
  ago(at: Instant, now: number): string
  /** "12 min 5 s" */
  left(at: Instant, now: number): string
}

/** By the calendar's own arithmetic: a card shows some twenty times, and Intl would take longer than all the rest of it. */
export function timesFor(language: Locale, words: TimeWords): Times {
  const { justNow, units, dayAnd } = WORDS[language]
  const clock = (at: Instant) => formatClock(localMinuteOf(millis(at)))
  const day = (at: Instant, now: number) => formatDate(localDayOf(millis(at)), localDayOf(now), words)
  const dayAndClock = (at: Instant, now: number) => `${day(at, now)} ${clock(at)}`
  const isToday = (at: Instant, now: number) => localDayOf(millis(at)) === localDayOf(now)
  const weekday = (at: Instant) => {
    const name = words.shortWeekdays[isoWeekdayOf(localDayOf(millis(at))) - 1] ?? ''
    return language === 'sv' ? name.toLowerCase() : name
  }
  return {
    clock,
    short: (at, now) => (isToday(at, now) ? clock(at) : dayAndClock(at, now)),
    dayAndClock,
    full: (at) => dayAnd(dayInFull(language, millis(at)), clock(at)),
    back(at, now) {
      if (millis(at) - now >= NEAR_MS) return day(at, now)
      return isToday(at, now) ? clock(at) : `${weekday(at)} ${clock(at)}`
    },
    ago: (at, now) => (now - millis(at) < MINUTE_MS ? justNow : agoOf(language, now - millis(at))),
    left: (at, now) => leftOf(millis(at) - now, units),
  }
}

const WORDS = {
  sv: {
    justNow: 'nyss',
    units: ['dygn', 'tim', 'min', 's'],
    dayAnd: (day: string, clock: string) => `${day} kl. ${clock}`,
  },
  en: {
    justNow: 'just now',
    units: ['d', 'h', 'min', 's'],
    dayAnd: (day: string, clock: string) => `${day}, ${clock}`,
  },
} as const
const TAGS = { sv: 'sv-SE', en: 'en-GB' } as const
const NEAR_MS = 6 * DAY_MS
const millis = (at: Instant) => (typeof at === 'number' ? at : Date.parse(at))

/** "tisdag 24 november 2026" */
function dayInFull(language: Locale, at: number): string {
  const { year } = civilDateFrom(localDayOf(at))
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'Europe/Stockholm' } as const
  return `${new Intl.DateTimeFormat(TAGS[language], options).format(at).replace(',', '')} ${year}`
}

const SPANS = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 60 * MINUTE_MS],
  ['minute', MINUTE_MS],
] as const

/** "för 3 dagar sedan", in the largest unit that it fills. */
function agoOf(language: Locale, ms: number): string {
  const [unit, span] = SPANS.find(([, length]) => ms >= length) ?? ['minute', MINUTE_MS]
  relative[language] ??= new Intl.RelativeTimeFormat(TAGS[language])
  return relative[language].format(-Math.round(ms / span), unit)
}

// Made once for each language: it costs more than all that it writes on a card.
const relative: Partial<Record<Locale, Intl.RelativeTimeFormat>> = {}

/** The two largest parts that are not nothing: nobody counts seconds over hours. */
function leftOf(ms: number, units: readonly string[]): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const parts = [seconds / 86_400, (seconds / 3600) % 24, (seconds / 60) % 60, seconds % 60].map(Math.floor)
  const shown = parts.flatMap((count, index) => (count > 0 ? [`${count} ${units[index]}`] : []))
  return shown.slice(0, 2).join(' ') || `0 ${units.at(-1)}`
}
