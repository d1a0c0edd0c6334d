import { localMinuteOf } from '@/lib/calendar/local-time'
import type { Daypart } from '@/lib/calendar/types'

/** The parts of a working day a company is tried in; lunch is in none. */
export const DAYPARTS: readonly Daypart[] = [
  { startMinute: 480, endMinute: 630 },
  { startMinute: 630, endMinute: 720 },
  { startMinute: 780, endMinute: 885 },
  { startMinute: 885, endMinute: 1020 },
]

/** Which daypart an instant falls in, or null at lunch and outside them. */
export function daypartIndexOf(at: number): number | null {
  const minute = localMinuteOf(at)
  const index = DAYPARTS.findIndex((part) => minute >= part.startMinute && minute < part.endMinute)
  return index === -1 ? null : index
}
