import type { Lane } from '@/lib/queue/types'

/** Of which the mix is made: retries that are due and fresh ones, counted for each caller since they entered the campaign. */
const LANES: ReadonlySet<Lane> = new Set<Lane>(['retry', 'woken', 'fresh'])

export function isOfMix(lane: Lane): boolean {
  return LANES.has(lane)
}
