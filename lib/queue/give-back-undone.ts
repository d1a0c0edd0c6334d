import { findEntry } from '@/db/queries/holds'
import type { Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { takenMeanwhile } from '@/lib/queue/errors'
import { parkDesk } from '@/lib/queue/park-desk'
import { takeHold } from '@/lib/queue/take-hold'

/**
 * Undo's part of the desk: the undone entry returns to it, the present card goes on deck with its draft, and what was on
 * deck is given back. Errors: `conflict` when somebody has the company or one of its numbers.
 */
export async function restoreToDesk(
  work: Work,
  { entryId, userId }: { entryId: number; userId: number },
): Promise<{ notice?: string }> {
  const [entry] = await findEntry(work.tx, { entryId })
  if (!entry) throw notFound('Kortet')
  const { organizationId, campaignId } = entry
  const { screenId, notice } = await parkDesk(work, { userId, entryId })
  const hold = await takeHold(work, {
    entryId,
    organizationId,
    campaignId,
    userId,
    kind: 'desk',
    screenId: work.screenId ?? screenId,
    why: 'undone',
  })
  if (!hold) throw takenMeanwhile()
  return notice ? { notice } : {}
}
