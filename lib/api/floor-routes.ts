import { loadFloor } from '@/lib/floor/load-floor'
import { loadFloorNow } from '@/lib/floor/load-floor-now'
import { floorQuery } from '@/lib/floor/schema'
import { floorDaySchema, floorNowSchema } from './answers/floor'
import { endpoint } from './endpoint'
import type { Api } from './types'

const tag = 'Golvet'

/** The floor's absolute snapshots; what changes is told by socket in between. */
export function floorRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/floor',
    tag,
    summary: 'Dagens utfall per säljare, timme och kampanj; en säljare får sina egna',
    right: 'floor.watch',
    query: floorQuery,
    answer: floorDaySchema,
    run: ({ context, query }) => loadFloor(context, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/floor/now',
    tag,
    summary: 'Hur golvet står: kort, kö, löften, spärrar, AD och det senaste',
    right: 'floor.overview',
    answer: floorNowSchema,
    run: ({ context }) => loadFloorNow(context),
  })
}
