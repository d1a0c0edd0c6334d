import { dropDraft } from '@/db/queries/calls'
import { tellWhoSet } from '@/lib/callbacks/tell-who-set'
import { changeEntry } from '@/lib/calls/change-entry'
import { contactOfCall } from '@/lib/calls/contact-of-call'
import { decideCall } from '@/lib/calls/decide-call'
import type { CallOnCard } from '@/lib/calls/load-call'
import type { CallInput } from '@/lib/calls/schema'
import type { SettledCall } from '@/lib/calls/settle-call'
import { settleLock } from '@/lib/calls/settle-lock'
import { writeCall } from '@/lib/calls/write-call'
import type { Work } from '@/lib/context'
import { sendToOffice } from '@/lib/office/send-to-office'
import type { CheckedOrder } from '@/lib/orders/check-order'
import type { StoppedField } from '@/lib/orders/find-stop-of-order'
import { writeOrder } from '@/lib/orders/write-order'
import { endHold } from '@/lib/queue/end-hold'
import { retireToken } from '@/lib/queue/retire-token'

interface Blocked {
  call: CallOnCard
  input: CallInput
  callerId: number
  order: CheckedOrder
  /** The company while it was on the screen, or what the order itself says. */
  stopped: 'company' | StoppedField
}

/**
 * An order that meets a stop: a blocked draft for the office to decide on (queue.md "Bars"). It counts for nobody, no mail
 * goes, and the customer does not change. A company that is not stopped itself is done with in this round all the same.
 */
export async function keepBlockedOrder(work: Work, blocked: Blocked): Promise<SettledCall> {
  const { call, input, order, stopped } = blocked
  const { entry } = call
  const { organizationId } = entry
  const contactId = await contactOfCall(work, { organizationId, input })
  const attemptNo = stopped === 'company' ? await letGo(work, blocked) : await close(work, blocked)
  const kept = { attemptNo, counted: false, undo: null, talked: true, tasks: [] }
  const activityId = await writeCall(work, { call, input, contactId, ...kept })
  const { commandId } = input
  const placed = await writeOrder(work, { order, entry, activityId, contactId, commandId, status: 'blocked' })
  const details = { orderId: placed.id, orderNumber: placed.number, stopped }
  await sendToOffice(work, { activityId, organizationId, type: 'blocked_order', details, urgent: false })
  return { activityId, undoUntil: null, staysOnDesk: false, order: placed, notice: NOTICES[stopped] }
}

const NOTICES: Record<Blocked['stopped'], string> = {
  company: 'Företaget spärrades medan du hade kortet. Ordern är sparad hos AD, som avgör. Inget mail går till kunden.',
  orgNo: 'Organisationsnumret i ordern är spärrat. Ordern är sparad hos AD, som avgör. Inget mail går till kunden.',
  email: 'E-postadressen i ordern är spärrad. Ordern är sparad hos AD, som avgör. Inget mail går till kunden.',
}

/** The queue does not change: the stop keeps the entry from everybody. */
async function letGo(work: Work, { call: { entry, hold }, callerId }: Blocked): Promise<number> {
  if (hold) await endHold(work, hold)
  await retireToken(work, entry.id)
  await dropDraft(work.tx, { userId: callerId, entryId: entry.id })
  return entry.attempts
}

/** Nobody calls a customer again who has just said yes. */
async function close(work: Work, { call, input, callerId }: Blocked): Promise<number> {
  const { entry, campaign, hasOthers } = call
  const decision = await decideCall(work, { call, input, callerId })
  await tellWhoSet(work, entry)
  await changeEntry(work, { call, decision, callerId })
  await settleLock(work, { entry, decision, callerId, hasOthers, rules: campaign.rules })
  return decision.entry.attempts
}
