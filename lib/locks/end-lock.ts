import { closeLock, openPromiseToAnyone } from '@/db/queries/lock-changes'
import type { LockRow } from '@/db/rows'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import type { Work } from '@/lib/context'
import { auditLock } from '@/lib/locks/audit-lock'
import { tellUnlocked } from '@/lib/locks/tell-lock'
import type { LockEnd } from '@/lib/locks/types'

export interface EndLock {
  lockId: number
  reason: LockEnd
  reasonText?: string
}

/** Ends that settle the promise's entry themselves: the outcome that ended it, its undo, and a new owner. */
const SETTLED_ELSEWHERE: readonly LockEnd[] = ['outcome', 'undone', 'taken_over']

/**
 * Ends a lock: those it barred are free of it, and all who show it are told (S8). Its Prio becomes a callback that is
 * anyone's, with its time kept. A lock that has ended already is left as it is.
 */
export async function endLock(work: Work, { lockId, reason, reasonText }: EndLock): Promise<void> {
  const [ended] = await closeLock(work.tx, {
    lockId,
    reason,
    reasonText: reasonText ?? null,
    byId: work.actor?.id ?? null,
    now: work.now,
  })
  if (!ended) return
  if (!SETTLED_ELSEWHERE.includes(reason)) {
    await openPromiseToAnyone(work.tx, { entryId: ended.entryId, now: work.now })
  }
  await auditLock(work, { lockId, action: `lock:${reason}`, before: stateOf(ended), after: { reason, reasonText } })
  await recomputeBars(work, { organizationIds: [ended.organizationId] })
  await tellUnlocked(work, { organizationId: ended.organizationId, ownerId: ended.ownerId, lockId })
}

const stateOf = ({ organizationId, ownerId, promisedAt }: LockRow) => ({ organizationId, ownerId, promisedAt })
