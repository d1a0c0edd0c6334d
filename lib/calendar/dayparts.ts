import { DAYPARTS } from '@/lib/calendar/daypart-of'
import { isCallingDay } from '@/lib/calendar/holidays'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import type { CallWindow, Daypart, LocalDay } from '@/lib/calendar/types'
import { closeMinuteOf, nextCallingDay, nextOpening, openMinuteOf } from '@/lib/calendar/window'

export interface DifferentDaypart {
  /** The instant of the attempt; the answer is never before it. */
  after: number
  notBefore: number
  /** The daypart to avoid, null for none. */
  daypart: number | null
  window: CallWindow
}

/**
 * The first instant from `notBefore` that lies in another daypart, in the window, on a calling day. A window with only one daypart
 * in it repeats that one, a window with none (an evening campaign) answers its next opening.
 */
export function nextDifferentDaypart({ after, notBefore, daypart, window }: DifferentDaypart): number {
  const earliest = Math.max(after, notBefore)
  const inWindow = daypartsIn(window)
  if (inWindow.length === 0) return nextOpening(earliest, window)
  const wanted = inWindow.length === 1 ? inWindow : inWindow.filter((part) => part.index !== daypart)
  const today = localDayOf(earliest)
  const todays = isCallingDay(today, window) ? firstIn({ parts: wanted, day: today, earliest }) : null
  if (todays !== null) return todays
  return instantOf(nextCallingDay(today, window), wanted[0]?.startMinute ?? openMinuteOf(window))
}

interface IndexedDaypart extends Daypart {
  index: number
}

function daypartsIn(window: CallWindow): IndexedDaypart[] {
  return DAYPARTS.map((part, index) => ({
    index,
    startMinute: Math.max(part.startMinute, openMinuteOf(window)),
    endMinute: Math.min(part.endMinute, closeMinuteOf(window)),
  })).filter((part) => part.startMinute < part.endMinute)
}

function firstIn({ parts, day, earliest }: { parts: Daypart[]; day: LocalDay; earliest: number }): number | null {
  const part = parts.find((candidate) => earliest < instantOf(day, candidate.endMinute))
  return part ? Math.max(earliest, instantOf(day, part.startMinute)) : null
}
