import {
  selectAuditOfOrder,
  selectCallOfOrder,
  selectMessagesOfOrder,
  selectTasksOfOrder,
} from '@/db/queries/order-one'
import { rightOf } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Context } from '@/lib/context'
import type { OrderCall, OrderDetails, OrderMessage } from '@/lib/order-list/types'
import { loadOrder } from '@/lib/orders/load-order'

/** One order with its lines, its call, what the office was asked, what was sent, and what was done to it. Errors: forbidden, `not_found`. */
export async function loadOrderDetails(ctx: Context, orderId: number): Promise<OrderDetails> {
  const order = await loadOrder(ctx, { orderId })
  const isOwnOnly = rightOf(ctx.actor.role, 'order.see') === 'own'
  const { read } = ctx.db
  const { activityId } = order
  const [call] = await selectCallOfOrder(read, { orderId })
  const messages = await selectMessagesOfOrder(read, { orderId, activityId })
  const history = await selectAuditOfOrder(read, { orderId })
  return {
    ...order,
    cancelledBy: call?.cancelledBy ?? null,
    call: shownCall(call),
    tasks: await selectTasksOfOrder(read, { activityId }),
    messages: messages.map(shownMessage),
    // What stood in the fields before is for who corrects them: a caller reads what was done, when and by whom.
    history: history.map((one) => ({ ...one, ...(isOwnOnly ? HIDDEN : {}), at: isoOf(one.at) })),
  }
}

const HIDDEN = { before: null, after: null }

type Call = Awaited<ReturnType<typeof selectCallOfOrder>>[number]
type Message = Awaited<ReturnType<typeof selectMessagesOfOrder>>[number]

function shownCall(call: Call | undefined): OrderCall {
  const { at = 0, e164 = null, attemptNo = null, firstName = null, lastName = null } = call ?? {}
  return { at: isoOf(at), e164, attemptNo, contactName: firstName === null ? null : `${firstName} ${lastName}` }
}

function shownMessage({ sentAt, nextTryAt, ...message }: Message): OrderMessage {
  return { ...message, sentAt: sentAt === null ? null : isoOf(sentAt), nextTryAt: isoOf(nextTryAt) }
}
