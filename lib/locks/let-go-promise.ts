import type { LockRow } from '@/db/rows'
import type { Work } from '@/lib/context'
import { endLock } from '@/lib/locks/end-lock'
import { writeHandOverLine } from '@/lib/locks/write-hand-over-line'

/** Releases a promise that its owner does not keep: anyone's callback, and a line in the history that says what was promised. */
export async function letGoPromise(
  work: Work,
  { lock, reason, end }: { lock: LockRow; reason: string; end: 'released' | 'expired' },
): Promise<void> {
  await endLock(work, { lockId: lock.id, reason: end, reasonText: reason })
  await writeHandOverLine(work, { ...lock, reason })
}
