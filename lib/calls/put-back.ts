import { setLastCalled, setNumberStatus, updateEntry } from '@/db/queries/calls'
import { deleteOrganizationSoftly, reopenChainEntry, setParent } from '@/db/queries/head-office'
import type { EntryRow } from '@/db/rows'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { changedMeanwhile, lockedMeanwhile } from '@/lib/calls/errors'
import type { HeadOfficeChange, LockChange, UndoRecord } from '@/lib/calls/undo-record'
import type { Work } from '@/lib/context'
import { endLock } from '@/lib/locks/end-lock'
import { movePromise } from '@/lib/locks/move-promise'
import { reopenLock } from '@/lib/locks/reopen-lock'
import { undoRecall } from '@/lib/recall/undo-recall'

/** Puts entry, recall guard, lock, numbers and head office back as the outcome found them. Errors: conflict. */
export async function putBack(work: Work, { entry, record }: { entry: EntryRow; record: UndoRecord }): Promise<void> {
  const { tx, now } = work
  const { id, version, organizationId } = entry
  const changed = await updateEntry(tx, { ...record.entry, id, version, now })
  if (changed === 0) throw changedMeanwhile()
  await setLastCalled(tx, { organizationId, lastCalledAt: record.lastCalledAt })
  await undoRecall(work, record.moved)
  for (const number of record.numbers ?? []) await setNumberStatus(tx, { ...number, now })
  if (record.headOffice) await unlinkHeadOffice(work, { organizationId, change: record.headOffice })
  if (record.lock) await putLockBack(work, record.lock)
  // A stop that goes with the outcome is taken away last, and computes them then.
  if (!record.stopId) await recomputeBars(work, { organizationIds: [organizationId] })
}

async function putLockBack(work: Work, change: LockChange): Promise<void> {
  const { lockId } = change
  if (change.did === 'made') return endLock(work, { lockId, reason: 'undone' })
  if (change.did === 'moved') return movePromise(work, { lockId, promisedAt: change.promisedAt })
  if (!(await reopenLock(work, { lockId }))) throw lockedMeanwhile()
}

async function unlinkHeadOffice(
  work: Work,
  { organizationId, change }: { organizationId: number; change: HeadOfficeChange },
): Promise<void> {
  const { tx, now } = work
  await setParent(tx, { organizationId, parentId: change.parentIdBefore, now })
  for (const { id } of change.closed) await reopenChainEntry(tx, { id, now })
  await recomputeBars(work, { organizationIds: change.closed.map((closed) => closed.organizationId) })
  if (change.madeId === null) return
  await deleteOrganizationSoftly(tx, { organizationId: change.madeId, deletionId: `undo-${organizationId}`, now })
}
