import type { FloorQuery } from '@/lib/floor/schema'
import type { FloorDay, FloorNow } from '@/lib/floor/types'
import { ask, withQuery } from './ask'

/** The floor's snapshots. Every function throws ApiError. */
export const floorApi = {
  day: (query: FloorQuery = {}) => ask<FloorDay>('GET', withQuery('/api/floor', query)),
  now: () => ask<FloorNow>('GET', '/api/floor/now'),
}
