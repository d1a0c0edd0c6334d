import { insertAudit } from '@/db/queries/audit'
import { insertLock, lockNumbers, openPromiseToAnyone, updateLockPromise } from '@/db/queries/lock-changes'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import type { Work } from '@/lib/context'
import { auditLock } from '@/lib/locks/audit-lock'
import { companyIsLocked } from '@/lib/locks/errors'
import { openLocksOn } from '@/lib/locks/find-locks'
import { tellLocked } from '@/lib/locks/tell-lock'
import type { OpenLock } from '@/lib/locks/types'

export interface LockAddress {
  organizationId: number
  entryId: number
  ownerId: number
  /** Epoch milliseconds. */
  promisedAt: number
}
export interface LockedAddress {
  lockId: number
  /** Somebody else has locked the company or one of its numbers: no lock was made, the supervisor finds it in the audit. */
  competing: boolean
}

/**
 * Återkom Prio locks the address: the company and every entry in any campaign that shares one of its numbers are barred
 * until the lock ends (S7). The owner of a lock on the same company moves its promise instead.
 */
export async function lockAddress(work: Work, lock: LockAddress): Promise<LockedAddress> {
  const { organizationId, ownerId } = lock
  await lockNumbers(work.tx, organizationId)
  const standing = await openLocksOn(work.tx, { organizationId })
  const competitor = standing.find((one) => one.ownerId !== ownerId)
  if (competitor) return compete(work, { lock, competitor })
  const own = standing.find((one) => one.organizationId === organizationId)
  if (own) return promiseAgain(work, { lock, own })
  const [made] = await insertLock(work.tx, { ...lock, now: work.now, byId: work.actor?.id ?? ownerId })
  if (!made) throw companyIsLocked()
  await tellMade(work, { lock, lockId: made.id })
  return { lockId: made.id, competing: false }
}

async function tellMade(work: Work, { lock, lockId }: { lock: LockAddress; lockId: number }): Promise<void> {
  const { organizationId, ownerId, promisedAt } = lock
  await auditLock(work, { lockId, action: 'lock:made', before: {}, after: { organizationId, ownerId, promisedAt } })
  await recomputeBars(work, { organizationIds: [organizationId] })
  await tellLocked(work, { organizationId, ownerId, lockId, since: work.now })
}

async function promiseAgain(work: Work, { lock, own }: { lock: LockAddress; own: OpenLock }): Promise<LockedAddress> {
  const { promisedAt, entryId, ownerId } = lock
  await updateLockPromise(work.tx, { lockId: own.id, promisedAt, entryId, now: work.now })
  const before = { promisedAt: own.promisedAt }
  await auditLock(work, { lockId: own.id, action: 'lock:promise_moved', before, after: { promisedAt } })
  if (own.entryId !== entryId) {
    await openPromiseToAnyone(work.tx, { entryId: own.entryId, now: work.now })
    await recomputeBars(work, { organizationIds: [lock.organizationId] })
  }
  work.facts.push({ name: 'callbacks:changed', to: [`user:${ownerId}`, 'floor'], payload: { userId: ownerId } })
  return { lockId: own.id, competing: false }
}

/**
 * The supervisor's to settle (queue.md "Address lock"): the audit row is its record. It names both promises, and the index
 * on the action lists them without reading the rest; one is open as long as its lock is.
 */
async function compete(
  { tx, now, actor, facts }: Work,
  { lock, competitor }: { lock: LockAddress; competitor: OpenLock },
): Promise<LockedAddress> {
  const { organizationId, entryId, ownerId, promisedAt } = lock
  await insertAudit(tx, {
    now,
    userId: actor?.id ?? ownerId,
    action: 'lock:competing',
    entity: 'address_lock',
    entityId: competitor.id,
    before: { ownerId: competitor.ownerId, promisedAt: competitor.promisedAt },
    after: { organizationId, entryId, ownerId, promisedAt },
  })
  facts.push({ name: 'callbacks:changed', to: ['floor'], payload: { userId: ownerId } })
  return { lockId: competitor.id, competing: true }
}
