import { and, eq, sql } from 'drizzle-orm'
import { arg, statement } from '../statement'

/** Queues a message; nothing comes back when the same is queued already. */
export const insertMessage = statement('insert_outbox', ({ q, t }) =>
  q
    .insert(t.outbox)
    .values({
      channel: arg('channel'),
      dedupeKey: arg('dedupeKey'),
      to: arg('to'),
      subject: arg('subject'),
      html: arg('html'),
      text: arg('text'),
      payload: arg('payload'),
      nextTryAt: arg('sendAt'),
      organizationId: arg('organizationId'),
      activityId: arg('activityId'),
      orderId: arg('orderId'),
      officeTaskId: arg('officeTaskId'),
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.outbox.id }),
)

export const selectMessageByKey = statement('select_outbox_by_key', ({ q, t }) =>
  q
    .select({ id: t.outbox.id })
    .from(t.outbox)
    .where(eq(t.outbox.dedupeKey, arg('dedupeKey'))),
)

const notBegun = sql`in ('waiting', 'failed')`

/** Other words to the same message while it has not gone; one that had failed is tried again. */
export const rewriteMessage = statement('rewrite_outbox', ({ q, t }) => {
  const { status, attempts, nextTryAt } = t.outbox
  const hasFailed = sql`(${status} = 'failed' or (${status} = 'waiting' and ${attempts} > 0))`
  return q
    .update(t.outbox)
    .set({
      to: arg('to'),
      subject: arg('subject'),
      html: arg('html'),
      text: arg('text'),
      status: sql`case when ${status} = 'failed' then 'waiting' else ${status} end`,
      attempts: sql`case when ${status} = 'failed' then 0 else ${attempts} end`,
      nextTryAt: sql`case when ${hasFailed} then ${arg('now')} else ${nextTryAt} end`,
      updatedAt: arg('now'),
      version: sql`${t.outbox.version} + 1`,
    })
    .where(and(eq(t.outbox.dedupeKey, arg('dedupeKey')), sql`${status} in ('waiting', 'failed', 'sending')`))
    .returning({ organizationId: t.outbox.organizationId })
})

/** With what is just being sent: should that fail, it does not go again. */
export const withdrawOfOrder = statement('withdraw_outbox_of_order', ({ q, t }) =>
  q
    .update(t.outbox)
    .set({ status: sql`'withdrawn'`, updatedAt: arg('now'), version: sql`${t.outbox.version} + 1` })
    .where(and(eq(t.outbox.orderId, arg('orderId')), sql`${t.outbox.status} in ('waiting', 'failed', 'sending')`))
    .returning({ organizationId: t.outbox.organizationId }),
)

export const withdrawOfActivity = statement('withdraw_outbox_of_activity', ({ q, t }) =>
  q
    .update(t.outbox)
    .set({ status: sql`'withdrawn'`, updatedAt: arg('now'), version: sql`${t.outbox.version} + 1` })
    .where(and(eq(t.outbox.activityId, arg('activityId')), sql`${t.outbox.status} ${notBegun}`))
    .returning({ organizationId: t.outbox.organizationId }),
)

/** The thank-you mail of an order that this person took, as it stands in the outbox. */
export const selectThanksOfCall = statement('select_thanks_of_call', ({ q, t }) => {
  const { to, subject, html, text, status, nextTryAt, sentAt } = t.outbox
  return q
    .select({ to, subject, html, text, status, nextTryAt, sentAt })
    .from(t.outbox)
    .innerJoin(t.order, eq(t.order.id, t.outbox.orderId))
    .where(and(eq(t.order.activityId, arg('activityId')), eq(t.order.placedById, arg('userId'))))
    .orderBy(t.outbox.id)
    .limit(1)
})
