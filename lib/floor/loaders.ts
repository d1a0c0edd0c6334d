import 'server-only'
import { pageContext } from '@/lib/auth/loaders'
import { rightOf } from '@/lib/auth/rights'
import { loadFloor } from '@/lib/floor/load-floor'
import { loadFloorNow } from '@/lib/floor/load-floor-now'
import { floorAddress } from '@/lib/floor/schema'
import type { FloorDay, FloorNow } from '@/lib/floor/types'

type Params = Record<string, string | string[] | undefined>

export interface FloorPage {
  day: FloorDay
  now: FloorNow
  /** One campaign, or all. */
  campaignId: number | null
  isWall: boolean
  /** Figures open the calls behind them. */
  mayDrill: boolean
  /** Callers can be written to, and their promises handed over. */
  maySteer: boolean
}

/** The floor as the address asks for it; a day that has not come is today. */
export async function loadFloorPage(params: Params): Promise<FloorPage> {
  const context = await pageContext('floor.overview')
  const { dag, kampanj, vagg } = floorAddress.parse(params)
  const today = await loadFloor(context, {})
  const isEarlier = dag !== undefined && dag < today.day
  return {
    day: isEarlier ? await loadFloor(context, { day: dag }) : today,
    now: await loadFloorNow(context),
    campaignId: today.campaigns.some(({ id }) => id === kampanj) ? (kampanj ?? null) : null,
    isWall: vagg === '1',
    mayDrill: rightOf(context.actor.role, 'call.list') === true,
    maySteer: rightOf(context.actor.role, 'lock.steer') === true,
  }
}
