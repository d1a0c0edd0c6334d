import type { LocalDay } from '@/lib/calendar/types'
import type { Pace } from './types'

/** Calls of one caller in one hour. */
export interface CountedHour {
  day: LocalDay
  hour: number
  userId: number
  calls: number
}

/** The pace of these calling days; one without a call counts too, once somebody has begun. */
export function paceOf(hours: readonly CountedHour[], days: readonly LocalDay[]): Pace {
  const first = hours.reduce<LocalDay | null>((early, { day }) => (early === null || day < early ? day : early), null)
  const counted = days.filter((day) => first !== null && day >= first)
  const n = Math.max(1, counted.length)
  const byHour = new Map<number, number>()
  for (const { hour, calls } of hours) byHour.set(hour, (byHour.get(hour) ?? 0) + calls / n)
  const totals = counted.map((day) => sumOf(hours.filter((one) => one.day === day).map(({ calls }) => calls)))
  const mean = sumOf(totals) / n
  const variance = sumOf(totals.map((total) => (total - mean) ** 2)) / Math.max(1, n - 1)
  const callers = sumOf(
    counted.map((day) => new Set(hours.filter((one) => one.day === day).map((one) => one.userId)).size),
  )
  return { byHour, perDay: mean, error: Math.sqrt(variance / n), callers: callers / n, days: counted.length }
}

const sumOf = (figures: readonly number[]) => figures.reduce((sum, one) => sum + one, 0)
