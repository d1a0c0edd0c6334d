import { moveDue } from '@/db/queries/recall'
import type { Work } from '@/lib/context'
import type { MovedEntry } from '@/lib/recall/types'

/** Moves entries on to a later time, never to an earlier one, and answers those that moved. */
export async function moveEntries(
  work: Work,
  entries: ReadonlyArray<{ id: number; dueAt: number; notBefore: number }>,
): Promise<MovedEntry[]> {
  const moved: MovedEntry[] = []
  for (const { id, dueAt, notBefore } of entries) {
    if (notBefore <= Math.max(dueAt, work.now)) continue
    const one = { entryId: id, dueAtBefore: dueAt, dueAtAfter: notBefore }
    const [row] = await moveDue(work.tx, { ...one, now: work.now })
    if (row) moved.push(one)
  }
  return moved
}
