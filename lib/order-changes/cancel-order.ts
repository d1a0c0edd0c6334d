import { insertAudit } from '@/db/queries/audit'
import { cancelOrderRow, selectOrderToChange } from '@/db/queries/order-changes'
import { demand } from '@/lib/auth/rights'
import { localDayOf, localHourOf } from '@/lib/calendar/local-time'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { closedOrder, orderHasChanged } from '@/lib/order-changes/errors'
import { finishBlockedTask } from '@/lib/order-changes/finish-blocked-task'
import type { OrderCancelling } from '@/lib/order-changes/schema'
import { orderGone } from '@/lib/orders/errors'
import { tellOrders } from '@/lib/orders/tell-orders'
import { withdrawMessages } from '@/lib/outbox/withdraw-messages'
import { addToTally } from '@/lib/tally/add-to-tally'

/**
 * Cancels an order with a reason, or drops a blocked one. A counted order becomes a row of its own in the tally, on the day of
 * the cancelling and with a negative value in öre: what was done stays, boards show net. Mail that has not gone is taken
 * back. Errors: `conflict` when it is cancelled or undone or was changed since that version, `not_found`.
 */
export async function cancelOrder(ctx: Context, input: OrderCancelling): Promise<{ version: number }> {
  demand(ctx.actor, 'order.correct')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb: 'cancel' }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => cancel(work, input)))
  return answer
}

async function cancel(work: Work, { orderId, version, reason }: OrderCancelling): Promise<{ version: number }> {
  const { tx, now, actor } = work
  const [was] = await selectOrderToChange(tx, { orderId })
  if (!was) throw orderGone()
  const closed = closedOrder(was.order.status)
  if (closed) throw closed
  const userId = actor?.id ?? null
  const [changed] = await cancelOrderRow(tx, { orderId, version, reason, userId, now })
  if (!changed) throw orderHasChanged()
  const { campaignId, placedById, totalExVat, status } = was.order
  if (was.amount !== null) {
    const cell = { localDay: localDayOf(now), localHour: localHourOf(now), campaignId, userId: placedById }
    const cancelled = { ...cell, outcome: 'order_cancelled', talked: false, orderValue: -totalExVat } as const
    await addToTally(work, { activity: cancelled, sign: 1 })
  }
  await finishBlockedTask(work, { activityId: was.order.activityId })
  await withdrawMessages(work, { orderId })
  const audit = { action: 'order:cancelled', entity: 'order', entityId: orderId, before: { status } }
  await insertAudit(tx, { ...audit, after: { status: 'cancelled', reason }, now, userId })
  tellOrders(work, orderId)
  return changed
}
