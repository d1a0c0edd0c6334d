import { openLockAgain } from '@/db/queries/lock-changes'
import { selectLock } from '@/db/queries/locks'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import type { Work } from '@/lib/context'
import { auditLock } from '@/lib/locks/audit-lock'
import { openLocksOn } from '@/lib/locks/find-locks'
import { tellLocked } from '@/lib/locks/tell-lock'

/**
 * Undo of an outcome that ended a lock. The promise's entry is put back by the one who undoes. Answers false when
 * somebody else has locked the address since; then nothing is reopened.
 */
export async function reopenLock(work: Work, { lockId }: { lockId: number }): Promise<boolean> {
  const [ended] = await selectLock(work.tx, { lockId })
  if (!ended) return false
  const { organizationId, ownerId, createdAt } = ended
  const others = await openLocksOn(work.tx, { organizationId })
  if (others.some((one) => one.ownerId !== ownerId)) return false
  const [lock] = await openLockAgain(work.tx, { lockId, now: work.now })
  if (!lock) return false
  await auditLock(work, { lockId, action: 'lock:reopened', before: {}, after: { organizationId, ownerId } })
  await recomputeBars(work, { organizationIds: [organizationId] })
  await tellLocked(work, { organizationId, ownerId, lockId, since: createdAt })
  return true
}
