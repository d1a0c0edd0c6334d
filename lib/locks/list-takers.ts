import { selectTakers } from '@/db/queries/locks'
import { demand } from '@/lib/auth/rights'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import type { Context } from '@/lib/context'

export interface Taker {
  id: number
  name: string
  /** Promises that are theirs already. */
  open: number
}

export interface Takers {
  /** The server's time, ISO 8601 UTC. */
  at: string
  takers: Taker[]
  /** From how many a caller is asked to give some back. */
  limit: number
}

/** Who can keep a promise, with how many they have; and what time it is, for who gives one a new time. */
export async function listTakers(ctx: Context): Promise<Takers> {
  demand(ctx.actor, 'lock.steer')
  const takers = await selectTakers(ctx.db.scanFresh)
  const sorted = takers.toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))
  return { at: new Date(ctx.now).toISOString(), takers: sorted, limit: DEFAULT_RULES.lockLimit }
}
