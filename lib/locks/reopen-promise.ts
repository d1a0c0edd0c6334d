import { ownPromiseAgain } from '@/db/queries/lock-changes'
import { selectLock } from '@/db/queries/locks'
import type { Work } from '@/lib/context'
import { reopenLock } from '@/lib/locks/reopen-lock'

/**
 * Undo of what ended a lock and gave its promise to anyone: lock and promise are the owner's again. Answers false when
 * somebody has called it or locked the address since.
 */
export async function reopenPromise(work: Work, { lockId }: { lockId: number }): Promise<boolean> {
  const [lock] = await selectLock(work.tx, { lockId })
  if (!lock) return false
  const { entryId, ownerId, promisedAt } = lock
  const [owned] = await ownPromiseAgain(work.tx, { entryId, ownerId, promisedAt, now: work.now })
  return owned !== undefined && reopenLock(work, { lockId })
}
