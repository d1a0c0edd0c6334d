import { localDayOf, localMinuteOf } from '@/lib/calendar/local-time'

const TWO = (value: number) => String(value).padStart(2, '0')
const NARROW = '\u00a0'

/** "1 284", with spaces that do not break. */
export const figure = (count: number): string =>
  `${count < 0 ? '\u2212' : ''}${String(Math.abs(count)).replace(/\B(?=(\d{3})+$)/g, NARROW)}`

/** "+38", "−4", "±0". */
export const difference = (count: number): string =>
  count === 0 ? '±0' : count > 0 ? `+${figure(count)}` : figure(count)

/** "15,2 %" of 0 to 1, in English "15.2%"; "–" of nothing. */
export function percent(share: number | null, locale: 'sv' | 'en'): string {
  if (share === null) return '–'
  const text = (share * 100).toFixed(1)
  return locale === 'sv' ? `${text.replace('.', ',')}${NARROW}%` : `${text}%`
}

/** "34 800" of öre: whole kronor. */
export const wholeKronor = (ore: number): string => figure(Math.round(ore / 100))

/** Time since: "2:14", "1:02:14". */
export function lapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${TWO(minutes)}:${TWO(seconds % 60)}` : `${minutes}:${TWO(seconds % 60)}`
}

interface Units {
  minutes: (count: number) => string
  hours: (count: number) => string
  days: (count: number) => string
}

/** How long in the largest unit that fits: "12 min", "3 h", "5 d". */
export function age(ms: number, units: Units): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  if (minutes < 60) return units.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? units.hours(hours) : units.days(Math.floor(hours / 24))
}

/** "10:42" in Stockholm. */
export function clock(at: number): string {
  const minute = localMinuteOf(at)
  return `${TWO(Math.floor(minute / 60))}:${TWO(minute % 60)}`
}

/** "10:42:07" in Stockholm. */
export const clockWithSeconds = (at: number): string => `${clock(at)}:${TWO(Math.floor(at / 1000) % 60)}`

/** "13:00" today, "24/11 08:00" on another day. */
export function shortWhen(at: number, now: number): string {
  const day = localDayOf(at)
  if (day === localDayOf(now)) return clock(at)
  return `${Number(day.slice(8))}/${Number(day.slice(5, 7))} ${clock(at)}`
}
