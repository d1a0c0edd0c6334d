import { MINUTE_MS } from '@/lib/calendar/day-number'

/** Minutes to the next try after the first failed one, the second and so on: all of a day, then a person decides. */
const WAITS = [1, 5, 15, 60, 180, 360, 720]

/** When a message is tried again that has failed so many times; null: it has failed for good. Epoch milliseconds. */
export function nextTry(attempts: number, now: number): number | null {
  const minutes = WAITS[attempts - 1]
  return minutes === undefined ? null : now + minutes * MINUTE_MS
}
