import { dropDraft } from '@/db/queries/calls'
import { applyWrong, type TaskToSend } from '@/lib/calls/apply-wrong'
import { contactOfCall } from '@/lib/calls/contact-of-call'
import type { CallOnCard } from '@/lib/calls/load-call'
import type { OutcomeInput } from '@/lib/calls/schema'
import type { SettledCall } from '@/lib/calls/settle-call'
import { writeCall } from '@/lib/calls/write-call'
import type { Work } from '@/lib/context'
import { endHold } from '@/lib/queue/end-hold'
import { retireToken } from '@/lib/queue/retire-token'

/** Outcomes that say how the caller means to go on with a company that may not be called. */
const AGREED = new Set(['callback', 'callback_prio', 'no_six_months'])

/**
 * What is saved on a card that was stopped while it was on the screen: kept in the log, without effect on the queue
 * (queue.md "Bars"). A promise goes to the office, and a stop that the customer asks for now is taken too.
 */
export async function keepStoppedCall(
  work: Work,
  { call, input, callerId }: { call: CallOnCard; input: OutcomeInput; callerId: number },
): Promise<SettledCall> {
  const { entry, hold } = call
  const contactId = await contactOfCall(work, { organizationId: entry.organizationId, input })
  if (hold) await endHold(work, hold)
  await retireToken(work, entry.id)
  await dropDraft(work.tx, { userId: callerId, entryId: entry.id })
  const isCare = input.reason === 'address_care'
  const care = isCare ? (await applyWrong(work, { call, input, staysOnDesk: false })).tasks : []
  const tasks = AGREED.has(input.outcome) ? [...care, lateTask(input)] : care
  const talked = !['no_answer', 'busy'].includes(input.outcome) && input.reason !== 'dead_number'
  const kept = { attemptNo: entry.attempts, counted: false, undo: null }
  const activityId = await writeCall(work, { call, input, contactId, talked, tasks, ...kept })
  return {
    activityId,
    undoUntil: null,
    staysOnDesk: false,
    notice: 'Företaget spärrades medan du hade kortet. Det du skrev är sparat, men kön ändras inte.',
  }
}

function lateTask({ outcome, callbackAt }: OutcomeInput): TaskToSend {
  return { type: 'late_outcome', details: { outcome, callbackAt }, urgent: false }
}
