import { insertLock, updatePromiseOwner } from '@/db/queries/lock-changes'
import type { LockRow } from '@/db/rows'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { makeMember } from '@/lib/campaigns/add-member'
import type { Work } from '@/lib/context'
import { auditLock } from '@/lib/locks/audit-lock'
import { endLock } from '@/lib/locks/end-lock'
import { companyIsLocked } from '@/lib/locks/errors'
import { takeFromDeck } from '@/lib/locks/take-from-deck'
import { tellLocked } from '@/lib/locks/tell-lock'

interface GivenPromise {
  lock: LockRow
  /** Somebody who works the queue. */
  ownerId: number
  reason: string
}

/**
 * Gives an open lock to another owner and answers the lock that stands from now on; the address stays locked all the while.
 * The card must be on nobody's desk. Errors: `conflict`.
 */
export async function givePromise(work: Work, { lock, ownerId, reason }: GivenPromise): Promise<number> {
  const { id: lockId, promisedAt } = lock
  await takeFromDeck(work, lock)
  await endLock(work, { lockId, reason: 'taken_over', reasonText: reason })
  const madeId = await lockFor(work, { lock, ownerId })
  const after = { ownerId, promisedAt, reason }
  await auditLock(work, { lockId: madeId, action: 'lock:made', before: { lockId }, after })
  return madeId
}

async function lockFor(work: Work, { lock, ownerId }: Omit<GivenPromise, 'reason'>): Promise<number> {
  const { tx, now } = work
  const { organizationId, entryId, promisedAt } = lock
  const byId = work.actor?.id ?? null
  const [made] = await insertLock(tx, { organizationId, entryId, ownerId, promisedAt, now, byId })
  if (!made) throw companyIsLocked()
  const [promise] = await updatePromiseOwner(tx, { entryId, ownerId, now })
  if (promise) await makeMember(work, { campaignId: promise.campaignId, userId: ownerId })
  await recomputeBars(work, { organizationIds: [organizationId] })
  await tellLocked(work, { organizationId, ownerId, lockId: made.id, since: now })
  return made.id
}
