import type { Tx } from '@/db/database'
import { selectLock } from '@/db/queries/locks'
import type { LockRow } from '@/db/rows'
import { notFound } from '@/lib/errors'
import { lockIsReleased } from '@/lib/locks/errors'

/** A lock that still stands. Errors: `not_found`, `conflict` when it has been released. */
export async function openLockRow(tx: Tx, lockId: number): Promise<LockRow> {
  const [lock] = await selectLock(tx, { lockId })
  if (!lock) throw notFound('Låset')
  if (lock.releasedAt !== null) throw lockIsReleased()
  return lock
}
