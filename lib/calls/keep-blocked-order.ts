import { dropDraft } from '@/db/queries/calls'
import { contactOfCall } from '@/lib/calls/contact-of-call'
import type { CallOnCard } from '@/lib/calls/load-call'
import type { CallInput } from '@/lib/calls/schema'
import type { SettledCall } from '@/lib/calls/settle-call'
import { writeCall } from '@/lib/calls/write-call'
import type { Work } from '@/lib/context'
import { sendToOffice } from '@/lib/office/send-to-office'
import type { CheckedOrder } from '@/lib/orders/check-order'
import { writeOrder } from '@/lib/orders/write-order'
import { endHold } from '@/lib/queue/end-hold'
import { retireToken } from '@/lib/queue/retire-token'

interface Blocked {
  call: CallOnCard
  input: CallInput
  callerId: number
  order: CheckedOrder
}

/**
 * An order on a card that was stopped while it was on the screen: a blocked draft for the office to decide on (queue.md
 * "Bars"). It counts for nobody, no mail goes, and neither queue nor customer changes.
 */
export async function keepBlockedOrder(work: Work, { call, input, callerId, order }: Blocked): Promise<SettledCall> {
  const { entry, hold } = call
  const { organizationId } = entry
  const contactId = await contactOfCall(work, { organizationId, input })
  if (hold) await endHold(work, hold)
  await retireToken(work, entry.id)
  await dropDraft(work.tx, { userId: callerId, entryId: entry.id })
  const kept = { attemptNo: entry.attempts, counted: false, undo: null, talked: true, tasks: [] }
  const activityId = await writeCall(work, { call, input, contactId, ...kept })
  const { commandId } = input
  const placed = await writeOrder(work, { order, entry, activityId, contactId, commandId, status: 'blocked' })
  const details = { orderId: placed.id, orderNumber: placed.number }
  await sendToOffice(work, { activityId, organizationId, type: 'blocked_order', details, urgent: false })
  return {
    activityId,
    undoUntil: null,
    staysOnDesk: false,
    order: placed,
    notice: 'Företaget spärrades medan du hade kortet. Ordern är sparad hos AD, som avgör. Inget mail går till kunden.',
  }
}
