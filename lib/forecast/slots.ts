import { MINUTE_MS } from '@/lib/calendar/day-number'
import { DAYPARTS } from '@/lib/calendar/daypart-of'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import type { CallWindow, LocalDay } from '@/lib/calendar/types'
import { callingDayFrom, closeMinuteOf, nextCallingDay, openMinuteOf } from '@/lib/calendar/window'

/** Half an hour in which cards are called. */
export interface Slot {
  day: LocalDay
  hour: number
  daypart: number
  from: number
  to: number
}

const SLOT_MINUTES = 30

/** Every half-hour that the window is open in, from now on, for so many calling days; the first begins now. */
export function slotsFrom(now: number, { window, days }: { window: CallWindow; days: number }): Slot[] {
  const slots: Slot[] = []
  let day = callingDayFrom(localDayOf(now), window)
  for (let at = 0; at < days; at += 1) {
    for (let minute = openMinuteOf(window); minute < closeMinuteOf(window); minute += SLOT_MINUTES) {
      const to = instantOf(day, Math.min(minute + SLOT_MINUTES, closeMinuteOf(window)))
      const from = Math.max(now, instantOf(day, minute))
      if (to > from) slots.push({ day, hour: Math.floor(minute / 60), daypart: partOf(minute), from, to })
    }
    day = nextCallingDay(day, window)
  }
  return slots
}

/** Where a due time is called at the earliest: the first slot that ends after it. */
export function slotOf(dueAt: number, slots: readonly Slot[]): number {
  let low = 0
  let high = slots.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((slots[middle] as Slot).to > dueAt) high = middle
    else low = middle + 1
  }
  return low
}

/** What part of an hour a slot is. */
export function hoursOf({ from, to }: Slot): number {
  return (to - from) / (60 * MINUTE_MS)
}

function partOf(minute: number): number {
  const at = DAYPARTS.findIndex((part) => minute < part.endMinute)
  return at === -1 ? DAYPARTS.length - 1 : at
}
