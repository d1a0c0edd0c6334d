import { demand } from '@/lib/auth/rights'
import { finishCall, type SavedOutcome } from '@/lib/calls/finish-call'
import { keepBlockedOrder } from '@/lib/calls/keep-blocked-order'
import { loadCall } from '@/lib/calls/load-call'
import type { PlaceOrderInput } from '@/lib/calls/order-schema'
import type { CallInput } from '@/lib/calls/schema'
import { settleCall } from '@/lib/calls/settle-call'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { countClaim, countOutcome, timed } from '@/lib/metrics/measure'
import { checkOrder } from '@/lib/orders/check-order'
import { findStopOfOrder } from '@/lib/orders/find-stop-of-order'
import type { OrderAnswer, PlacedOrder } from '@/lib/orders/types'
import { cardsOf } from '@/lib/queue/card-answer'

/** What a replay of the command answers. */
type SavedOrder = SavedOutcome & { order: PlacedOrder }

/**
 * Order (S30-S57): the outcome with its checklist, the order under the next number, the customer's fields and the next card in
 * one transaction. On a stopped company, org.nr or e-mail it waits for the office. Once, whatever is sent twice: the same command answers what was saved, another on the same card is
 * refused. Errors: forbidden, invalid (each missing point), hold_lost (nothing is written), conflict, command_reused.
 */
export async function placeOrder(context: Context, input: PlaceOrderInput): Promise<OrderAnswer> {
  const { actor, now } = context
  demand(actor, 'order.place')
  const { isReplay, ...done } = await timed('save_and_next', () =>
    inOneWrite(context, async (work) => {
      const command = { userId: actor.id, commandId: input.commandId, body: input, now }
      const { answer, isReplay } = await runCommand(work.tx, command, () => place(work, { input, callerId: actor.id }))
      const { activityId, undoUntil, order, ...served } = answer
      const cards = await cardsOf(work, { userId: actor.id, served })
      return { ...cards, saved: { activityId, undoUntil }, order, isReplay }
    }),
  )
  if (!isReplay) countOutcome('order')
  if (!isReplay && input.next) countClaim(done)
  return done
}

async function place(
  work: Work,
  { input: sent, callerId }: { input: PlaceOrderInput; callerId: number },
): Promise<SavedOrder> {
  const input = asOutcome(sent)
  const call = await loadCall(work, input)
  const { company } = call
  const order = await checkOrder(work.tx, { order: sent.order, company, role: work.actor?.role ?? 'caller' })
  const stopped = call.isStopped ? 'company' : await findStopOfOrder(work.tx, order.checklist)
  const settled = stopped
    ? await keepBlockedOrder(work, { call, input, callerId, order, stopped })
    : await settleCall(work, { call, input, callerId, order })
  const saved = await finishCall(work, { call, input, callerId, settled })
  return { ...saved, order: settled.order ?? { id: 0, number: 0, ...order.totals } }
}

/** An order is the outcome 8 of a call with the contact that it names. */
function asOutcome({ order, ...sent }: PlaceOrderInput): CallInput {
  const { contactId, firstName, lastName } = order
  const contact = contactId ? { contactId } : { contact: { firstName, lastName } }
  return { ...sent, ...contact, outcome: 'order' }
}
