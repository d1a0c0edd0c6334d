import { instantOf } from '@/lib/calendar/local-time'
import { type Clock, systemClock } from '@/lib/clock'

/** Ten o'clock on an ordinary Thursday: figures are taken inside the call window whatever the day is. */
export const BENCH_START = instantOf('2026-11-19', 10 * 60)

/** Goes on from there at the pace of the computer's own time. */
export function benchClock(): Clock {
  const startedAt = systemClock.now()
  return { now: () => BENCH_START + systemClock.now() - startedAt }
}
