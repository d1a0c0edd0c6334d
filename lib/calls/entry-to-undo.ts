import { selectCalledCompany, selectPhones } from '@/db/queries/calls'
import { selectEntryForUndo, selectLatestCall, selectOtherHolder } from '@/db/queries/undo'
import type { ActivityRow, EntryRow } from '@/db/rows'
import { calledSince, lockedMeanwhile, stoppedMeanwhile, takenByOther, tooLateToUndo } from '@/lib/calls/errors'
import type { UndoRecord } from '@/lib/calls/undo-record'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import type { Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { openLocksOn } from '@/lib/locks/find-locks'
import { findStops } from '@/lib/suppression/find-stops'

/**
 * The entry whose outcome is undone, when it still may be: nobody has the company or its numbers, nothing was saved on it
 * since, its round still runs, no colleague has locked the address, and it was not stopped (undo never brings a number back).
 * Errors: conflict.
 */
export async function entryToUndo(
  work: Work,
  { activity, record, callerId }: { activity: ActivityRow; record: UndoRecord; callerId: number },
): Promise<EntryRow> {
  const { tx } = work
  const [entry] = await selectEntryForUndo(tx, { entryId: activity.queueEntryId ?? 0 })
  if (!entry) throw notFound('Kortet')
  const { organizationId } = entry
  const [holder] = await selectOtherHolder(tx, { organizationId, userId: callerId })
  if (holder) throw takenByOther(holder.name)
  const [latest] = await selectLatestCall(tx, { entryId: entry.id })
  if (latest?.id !== activity.id) throw calledSince()
  const { roundId } = await campaignOf(tx, entry.campaignId)
  if (roundId !== entry.roundId) throw tooLateToUndo()
  await refuseIfLocked(work, { organizationId, callerId })
  await refuseIfStopped(work, { organizationId, record })
  return entry
}

/** The card would be on the desk of who does not own its address ("Always true" 4). */
async function refuseIfLocked(
  { tx }: Work,
  { organizationId, callerId }: { organizationId: number; callerId: number },
): Promise<void> {
  const locks = await openLocksOn(tx, { organizationId })
  if (locks.some(({ ownerId }) => ownerId !== callerId)) throw lockedMeanwhile()
}

async function refuseIfStopped(
  { tx }: Work,
  { organizationId, record }: { organizationId: number; record: UndoRecord },
): Promise<void> {
  const [company] = await selectCalledCompany(tx, { organizationId })
  const phones = await selectPhones(tx, { organizationId })
  const numbers = phones.map(({ e164 }) => e164)
  const stops = await findStops(tx, { organizationId, numbers, orgNo: company?.orgNo ?? null })
  if (stops.some(({ id }) => id !== record.stopId)) throw stoppedMeanwhile()
}
