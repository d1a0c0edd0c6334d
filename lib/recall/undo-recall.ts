import { moveDue } from '@/db/queries/recall'
import type { Work } from '@/lib/context'
import type { MovedEntry } from '@/lib/recall/types'

/** Moves entries back to where a call had moved them from; one that something else has moved since stays. */
export async function undoRecall({ tx, now }: Work, moved: readonly MovedEntry[]): Promise<void> {
  for (const { entryId, dueAtBefore, dueAtAfter } of moved) {
    await moveDue(tx, { entryId, dueAtBefore: dueAtAfter, dueAtAfter: dueAtBefore, now })
  }
}
