import * as z from 'zod'
import { selectCompetingPromises, selectNames } from '@/db/queries/locks'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'

export interface CompetingPromise {
  id: number
  /** The lock that stands in its way. */
  lockId: number
  userId: number
  userName: string
  /** ISO 8601 UTC: when it was promised, and to when. */
  at: string
  promisedAt: string
}

/**
 * Prio that were promised on an address which somebody else had locked: the supervisor settles who calls. One is listed as
 * long as that lock stands with its owner; giving the promise to the other, or releasing it, settles it.
 */
export async function listCompeting(ctx: Context): Promise<CompetingPromise[]> {
  demand(ctx.actor, 'lock.steer')
  const rows = await selectCompetingPromises(ctx.db.scanFresh)
  const told = rows.map(({ auditId, after, ...row }) => ({ ...row, id: auditId, ...promise.parse(after) }))
  const names = await selectNames(ctx.db.read, [...new Set(told.map(({ ownerId }) => ownerId))])
  return told.map(({ id, lockId, ownerId: userId, at, promisedAt }) => ({
    id,
    lockId,
    userId,
    userName: names.find((one) => one.id === userId)?.name ?? '',
    at: new Date(at).toISOString(),
    promisedAt: new Date(promisedAt).toISOString(),
  }))
}

const promise = z.object({ ownerId: z.int(), promisedAt: z.number() })
