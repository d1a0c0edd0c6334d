import { updateLockPromise } from '@/db/queries/lock-changes'
import { selectLock } from '@/db/queries/locks'
import type { Work } from '@/lib/context'
import { auditLock } from '@/lib/locks/audit-lock'
import { lockIsReleased } from '@/lib/locks/errors'

/** Gives an open lock another promised time on its entry (a further Prio, or its undo). The entry's due time is the caller's to set. */
export async function movePromise(
  work: Work,
  { lockId, promisedAt, entryId }: { lockId: number; promisedAt: number; entryId: number },
): Promise<void> {
  const [lock] = await selectLock(work.tx, { lockId })
  if (!lock || lock.releasedAt !== null) throw lockIsReleased()
  await updateLockPromise(work.tx, { lockId, promisedAt, entryId, now: work.now })
  const before = { promisedAt: lock.promisedAt }
  await auditLock(work, { lockId, action: 'lock:promise_moved', before, after: { promisedAt } })
  const { ownerId } = lock
  work.facts.push({ name: 'callbacks:changed', to: [`user:${ownerId}`, 'floor'], payload: { userId: ownerId } })
}
