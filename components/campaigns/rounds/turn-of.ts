import type { Lane } from '@/lib/queue/types'
import { KEPT_LANES } from '@/lib/rounds/rules'
import type { RoundProgress } from '@/lib/rounds/types'

export interface Turn {
  moves: number
  closes: number
  movesByLane: Array<{ lane: Lane; entries: number }>
  closesByLane: Array<{ lane: Lane; entries: number }>
}

/** What the end of a round would move into the next one, and what it would close. */
export function turnOf(progress: RoundProgress | null): Turn {
  const open = progress?.state === 'ended' || !progress ? [] : Object.entries(progress.openByLane)
  const lanes = open.map(([lane, entries]) => ({ lane: lane as Lane, entries })).filter(({ entries }) => entries > 0)
  const movesByLane = lanes.filter(({ lane }) => KEPT_LANES.includes(lane))
  const closesByLane = lanes.filter(({ lane }) => !KEPT_LANES.includes(lane))
  const sum = (some: typeof lanes) => some.reduce((all, { entries }) => all + entries, 0)
  return { moves: sum(movesByLane), closes: sum(closesByLane), movesByLane, closesByLane }
}
