import 'server-only'
import { pageContext } from '@/lib/auth/loaders'
import { rightOf } from '@/lib/auth/rights'
import { listStops } from '@/lib/inbox/list-stops'
import { type StopsQuery, stopsQuery } from '@/lib/suppression/schema'
import type { StopsPage } from '@/lib/suppression/types'

type Params = Record<string, string | string[] | undefined>

export interface StopsPageOf extends StopsPage {
  query: StopsQuery
  /** A supervisor looks only. */
  mayLift: boolean
}

/** The stops as the address asks for them; an address that means nothing shows those in force. */
export async function loadStopsPage({ text, status, page }: Params): Promise<StopsPageOf> {
  const context = await pageContext('office.see')
  const asked = stopsQuery.safeParse({ text, status, page })
  const query = asked.success ? asked.data : stopsQuery.parse({})
  const mayLift = rightOf(context.actor.role, 'suppression.lift') === true
  return { ...(await listStops(context, query)), query, mayLift }
}
