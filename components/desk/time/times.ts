import { TZDateMini } from '@date-fns/tz/date/mini'
import { format } from 'date-fns/format'
import { formatDistanceStrict } from 'date-fns/formatDistanceStrict'
import { isSameDay } from 'date-fns/isSameDay'
import { isSameYear } from 'date-fns/isSameYear'
import { sv } from 'date-fns/locale/sv'
import type { Locale } from '@/components/messages/locale'

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

export function timesFor(language: Locale): Times {
  // English is what date-fns speaks without a locale.
  const options = language === 'sv' ? { locale: sv } : {}
  const words = WORDS[language]
  const written = (at: Instant, pattern: string) => format(wall(at), pattern, options)
  const dayAndClock = (at: Instant, now: number) => `${day(at, now)} ${written(at, 'HH:mm')}`
  const day = (at: Instant, now: number) =>
    written(at, isSameYear(wall(at), wall(now)) ? 'd MMM' : 'd MMM yyyy').replace('.', '')
  const nearDay = (at: Instant, now: number) => (isSameDay(wall(at), wall(now)) ? '' : `${written(at, 'EEE')} `)
  return {
    clock: (at) => written(at, 'HH:mm'),
    short: (at, now) => (isSameDay(wall(at), wall(now)) ? written(at, 'HH:mm') : dayAndClock(at, now)),
    dayAndClock,
    full: (at) => written(at, words.full),
    back: (at, now) => (millis(at) - now < NEAR_MS ? `${nearDay(at, now)}${written(at, 'HH:mm')}` : day(at, now)),
    ago(at, now) {
      if (now - millis(at) < 60_000) return words.justNow
      return words.before + formatDistanceStrict(millis(at), now, { addSuffix: true, ...options })
    },
    left: (at, now) => leftOf(millis(at) - now, words.units),
  }
}

// The Swedish locale says "3 dagar sedan", people say "för 3 dagar sedan".
const WORDS = {
  sv: { justNow: 'nyss', before: 'för ', units: ['dygn', 'tim', 'min', 's'], full: "EEEE d MMMM yyyy 'kl.' HH:mm" },
  en: { justNow: 'just now', before: '', units: ['d', 'h', 'min', 's'], full: 'EEEE d MMMM yyyy, HH:mm' },
} as const
const NEAR_MS = 6 * 86_400_000
const wall = (at: Instant) => new TZDateMini(millis(at), 'Europe/Stockholm')
const millis = (at: Instant) => (typeof at === 'number' ? at : Date.parse(at))

/** The two largest parts that are not nothing: nobody counts seconds over hours. */
function leftOf(ms: number, units: readonly string[]): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const parts = [seconds / 86_400, (seconds / 3600) % 24, (seconds / 60) % 60, seconds % 60].map(Math.floor)
  const shown = parts.flatMap((count, index) => (count > 0 ? [`${count} ${units[index]}`] : []))
  return shown.slice(0, 2).join(' ') || `0 ${units.at(-1)}`
}
