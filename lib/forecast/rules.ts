import type { LocalDay } from '@/lib/calendar/types'
import type { Lasting, ProspectDay } from './types'

/** Callers go short when a day has less than this part of what they have time for. */
const ENOUGH = 0.5

/**
 * When a list is out: the last daypart before the first day on which callers have less than half of what they have time for. Null
 * when that does not come. `full` tells what a daypart holds on a day with enough.
 */
export function lastsUntil(days: readonly ProspectDay[]): Lasting | null {
  const short = days.findIndex(({ calls, capacity }) => capacity > 0 && calls < ENOUGH * capacity)
  if (short === -1) return null
  const day = days[short] as ProspectDay
  const usual = usualParts(days.slice(0, short))
  const enough = day.byDaypart.findLastIndex((calls, part) => calls > 0 && calls >= ENOUGH * (usual[part] ?? calls))
  if (short === 0 || enough !== -1) return { day: day.day, daypart: Math.max(0, enough) }
  return { day: (days[short - 1] as ProspectDay).day, daypart: 3 }
}

/** The day the last fresh card is called. */
export function freshUntil(days: readonly ProspectDay[]): LocalDay | null {
  return days.find(({ fresh }) => fresh < 0.5)?.day ?? null
}

function usualParts(days: readonly ProspectDay[]): number[] {
  return [0, 1, 2, 3].map(
    (part) => days.reduce((sum, day) => sum + (day.byDaypart[part] ?? 0), 0) / Math.max(1, days.length),
  )
}
