import { setLastCalled, setNumberStatus, updateEntry } from '@/db/queries/calls'
import { deleteOrganizationSoftly, reopenChainEntry, setParent } from '@/db/queries/head-office'
import { ownPromiseAgain } from '@/db/queries/lock-changes'
import type { EntryRow } from '@/db/rows'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { changedMeanwhile, lockedMeanwhile } from '@/lib/calls/errors'
import type { HeadOfficeChange, LockChange, UndoRecord } from '@/lib/calls/undo-record'
import type { Work } from '@/lib/context'
import { endLock } from '@/lib/locks/end-lock'
import { movePromise } from '@/lib/locks/move-promise'
import { reopenLock } from '@/lib/locks/reopen-lock'
import { reopenPromise } from '@/lib/locks/reopen-promise'
import { undoRecall } from '@/lib/recall/undo-recall'

interface ToPutBack {
  /** The outcome's activity. */
  activityId: number
  entry: EntryRow
  record: UndoRecord
}

/** Puts entry, recall guard, lock, numbers and head office back as the outcome found them. Errors: conflict. */
export async function putBack(work: Work, { activityId, entry, record }: ToPutBack): Promise<void> {
  const { tx, now } = work
  const { id, version, organizationId } = entry
  const changed = await updateEntry(tx, { ...record.entry, id, version, now })
  if (changed === 0) throw changedMeanwhile()
  await setLastCalled(tx, { organizationId, lastCalledAt: record.lastCalledAt })
  await undoRecall(work, record.moved)
  for (const number of record.numbers ?? []) await setNumberStatus(tx, { ...number, now })
  if (record.headOffice) await unlinkHeadOffice(work, { organizationId, activityId, change: record.headOffice })
  if (record.lock) await putLockBack(work, { entryId: entry.id, change: record.lock })
  for (const lockId of record.endedLockIds ?? []) {
    if (!(await reopenPromise(work, { lockId }))) throw lockedMeanwhile()
  }
  // A stop that goes with the outcome is taken away last, and computes them then.
  if (!record.stopId) await recomputeBars(work, { organizationIds: [organizationId] })
}

/** A promise of another campaign's entry was given to anyone, and is taken back with the lock. */
async function putLockBack(work: Work, { entryId, change }: { entryId: number; change: LockChange }): Promise<void> {
  const { lockId } = change
  if (change.did === 'made') return endLock(work, { lockId, reason: 'undone' })
  const isElsewhere = change.entryId !== entryId
  if (change.did === 'moved') return isElsewhere ? takePromiseBack(work, change) : movePromise(work, change)
  const reopen = isElsewhere ? reopenPromise : reopenLock
  if (!(await reopen(work, { lockId }))) throw lockedMeanwhile()
}

async function takePromiseBack(work: Work, change: LockChange & { did: 'moved' }): Promise<void> {
  const { tx, now, actor } = work
  const { entryId, promisedAt } = change
  const [owned] = await ownPromiseAgain(tx, { entryId, ownerId: actor?.id ?? 0, promisedAt, now })
  if (!owned) throw changedMeanwhile()
  await movePromise(work, change)
}

async function unlinkHeadOffice(
  work: Work,
  { organizationId, activityId, change }: { organizationId: number; activityId: number; change: HeadOfficeChange },
): Promise<void> {
  const { tx, now } = work
  await setParent(tx, { organizationId, parentId: change.parentIdBefore, now })
  for (const { id } of change.closed) await reopenChainEntry(tx, { id, afterId: activityId, now })
  await recomputeBars(work, { organizationIds: change.closed.map((closed) => closed.organizationId) })
  if (change.madeId === null) return
  await deleteOrganizationSoftly(tx, { organizationId: change.madeId, deletionId: `undo-${organizationId}`, now })
}
