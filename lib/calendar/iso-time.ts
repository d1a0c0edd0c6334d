import { DAY_MS, localDayFrom } from '@/lib/calendar/day-number'

/**
 * An instant as the API writes it, `2026-11-19T09:00:00.000Z`. The same as Date's toISOString, which costs 0.9 microseconds:
 * two cards have some twenty instants.
 */
export function isoOf(at: number): string {
  const dayNumber = Math.floor(at / DAY_MS)
  if (!Number.isInteger(at) || dayNumber < 0 || dayNumber > LAST_DAY) return new Date(at).toISOString()
  const ms = at - dayNumber * DAY_MS
  const hour = Math.floor(ms / 3_600_000)
  const minute = Math.floor(ms / 60_000) % 60
  const second = Math.floor(ms / 1000) % 60
  return `${localDayFrom(dayNumber)}T${TWO[hour]}:${TWO[minute]}:${TWO[second]}.${String(ms % 1000).padStart(3, '0')}Z`
}

/** 9999-12-31: later years are written with more digits. */
const LAST_DAY = 2_932_896
const TWO = Array.from({ length: 60 }, (_, at) => String(at).padStart(2, '0'))
