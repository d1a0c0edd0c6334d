import { selectCalledCompany, selectPhones } from '@/db/queries/calls'
import { selectEntryForUndo, selectLatestCall, selectOtherHolder } from '@/db/queries/undo'
import type { ActivityRow, EntryRow } from '@/db/rows'
import { calledSince, stoppedMeanwhile, takenByOther, tooLateToUndo } from '@/lib/calls/errors'
import type { UndoRecord } from '@/lib/calls/undo-record'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import type { Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { findStops } from '@/lib/suppression/find-stops'

/**
 * The entry whose outcome is undone, when it still may be: nobody has the company or its numbers, nothing was saved on it
 * since, its round still runs, and it was not stopped (undo never brings a number back). Errors: conflict.
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
  await refuseIfStopped(work, { organizationId, record })
  return entry
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
