import { insertAudit } from '@/db/queries/audit'
import { countCall, releaseOrderRow, selectOrderToChange } from '@/db/queries/order-changes'
import { setOrderOfActivity } from '@/db/queries/orders'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { queueThankYou } from '@/lib/mail/thank-you'
import { orderHasChanged, orderIsNotBlocked } from '@/lib/order-changes/errors'
import { finishBlockedTask } from '@/lib/order-changes/finish-blocked-task'
import { keptForMail, sellerOf } from '@/lib/order-changes/kept-for-mail'
import type { OrderRelease } from '@/lib/order-changes/schema'
import { orderGone } from '@/lib/orders/errors'
import { tellOrders } from '@/lib/orders/tell-orders'
import { addToTally } from '@/lib/tally/add-to-tally'

/**
 * The office lets an order through that was taken on a company that was stopped meanwhile: it counts from now on, on the day
 * of its call, and the customer is thanked at once. The stop stays. Errors: `conflict` when it does not wait any more or was
 * changed since that version, `not_found`.
 */
export async function releaseOrder(ctx: Context, input: OrderRelease): Promise<{ version: number }> {
  demand(ctx.actor, 'order.correct')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb: 'release' }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => release(work, input)))
  return answer
}

async function release(work: Work, { orderId, version }: OrderRelease): Promise<{ version: number }> {
  const { tx, now, actor } = work
  const [was] = await selectOrderToChange(tx, { orderId })
  if (!was) throw orderGone()
  if (was.order.status !== 'blocked') throw orderIsNotBlocked()
  const [changed] = await releaseOrderRow(tx, { orderId, version, now })
  if (!changed) throw orderHasChanged()
  const userId = actor?.id ?? null
  await finishBlockedTask(work, { activityId: was.order.activityId })
  await count(work, was)
  await thank(work, was.order)
  const audit = { action: 'order:released', entity: 'order', entityId: orderId, before: { status: 'blocked' } }
  await insertAudit(tx, { ...audit, after: { status: 'placed' }, now, userId })
  tellOrders(work, orderId)
  return changed
}

type Was = Awaited<ReturnType<typeof selectOrderToChange>>[number]

async function count(work: Work, { order, localDay, localHour, talked }: Was): Promise<void> {
  const { id: orderId, activityId, campaignId, placedById: userId, totalExVat } = order
  await countCall(work.tx, { activityId, counted: true })
  await setOrderOfActivity(work.tx, { activityId, orderId, amount: totalExVat })
  const cell = { localDay, localHour, campaignId, userId, outcome: 'order', talked, orderValue: totalExVat } as const
  await addToTally(work, { activity: cell, sign: 1 })
}

async function thank(work: Work, order: Was['order']): Promise<void> {
  const { organizationId, activityId } = order
  const caller = await sellerOf(work.tx, order)
  await queueThankYou(work, await keptForMail(work.tx, order), { organizationId, activityId, caller, sendAt: work.now })
}
