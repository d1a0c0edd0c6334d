import type { LocalDay } from '@/lib/calendar/types'
import type { Pace } from './types'

/** Calls of one caller in one hour: in the campaign, and in all. */
export interface CountedHour {
  day: LocalDay
  hour: number
  userId: number
  calls: number
  callsInAll: number
}

/** Half of what lies between the ninety-fifth and the fifth of a hundred, in standard deviations. */
const SURE = 1.64
/** A pace is never surer than this. */
const LEAST_DOUBT = 0.08
/** Of the median day's calls per caller-hour, a day counts this much at most. */
const MOST_OF_USUAL = 1.5

/**
 * The pace to expect from these calling days: as many caller-hours as people really gave the campaign on average (days off and hours
 * given to other campaigns are gone from it), at their calls per caller-hour, where no day counts for more than one and a
 * half of the median: a list of dead numbers, or an hour of a rush, is not how fast people call.
 */
export function paceOf(hours: readonly CountedHour[], days: readonly LocalDay[]): Pace {
  const most = MOST_OF_USUAL * medianRate(hours)
  const bounded = byDay(hours).flatMap((ofDay) => {
    const share = Math.min(1, most / rateOf(ofDay))
    return ofDay.map((one) => ({ ...one, calls: one.calls * share }))
  })
  return averagePace(bounded, days)
}

/** What was called on these days; one without a call counts too, once somebody has begun. */
export function averagePace(hours: ReadonlyArray<Omit<CountedHour, 'callsInAll'>>, days: readonly LocalDay[]): Pace {
  const first = hours.reduce<LocalDay | null>((early, { day }) => (early === null || day < early ? day : early), null)
  const counted = days.filter((day) => first !== null && day >= first)
  const n = Math.max(1, counted.length)
  const byHour = new Map<number, number>()
  for (const { hour, calls } of hours) byHour.set(hour, (byHour.get(hour) ?? 0) + calls / n)
  const ofDays = counted.map((day) => hours.filter((one) => one.day === day))
  const totals = ofDays.map(callsIn)
  const mean = sumOf(totals) / n
  const variance = sumOf(totals.map((total) => (total - mean) ** 2)) / Math.max(1, n - 1)
  const callers = sumOf(ofDays.map((ofDay) => new Set(ofDay.map(({ userId }) => userId)).size)) / n
  return { byHour, perDay: mean, spread: Math.sqrt(variance), callers, days: counted.length }
}

/** How far off a pace may be over so many days to come, as a share of it: nine times of ten it is within. */
export function doubtOf({ perDay, spread, days }: Pace, { ahead }: { ahead: number }): number {
  const error = spread * Math.sqrt(1 / Math.max(1, days) + 1 / Math.max(1, ahead))
  return Math.max(LEAST_DOUBT, (SURE * error) / Math.max(1, perDay))
}

const byDay = (hours: readonly CountedHour[]) =>
  [...new Set(hours.map(({ day }) => day))].map((day) => hours.filter((one) => one.day === day))

function medianRate(hours: readonly CountedHour[]): number {
  const rates = byDay(hours)
    .map(rateOf)
    .sort((one, other) => one - other)
  const middle = rates.length >> 1
  const [low, high] = [rates[middle - 1] ?? 0, rates[middle] ?? 0]
  return rates.length % 2 === 1 ? high : (low + high) / 2
}

/** Calls per caller-hour; an hour shared between campaigns is here by its share of calls. */
const rateOf = (hours: readonly CountedHour[]) =>
  callsIn(hours) / sumOf(hours.map(({ calls, callsInAll }) => calls / callsInAll))

const callsIn = (hours: ReadonlyArray<{ calls: number }>) => sumOf(hours.map(({ calls }) => calls))
const sumOf = (figures: readonly number[]) => figures.reduce((sum, one) => sum + one, 0)
