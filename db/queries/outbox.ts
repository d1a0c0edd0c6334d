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

export const withdrawOfOrder = statement('withdraw_outbox_of_order', ({ q, t }) =>
  q
    .update(t.outbox)
    .set({ status: sql`'withdrawn'`, updatedAt: arg('now'), version: sql`${t.outbox.version} + 1` })
    .where(and(eq(t.outbox.orderId, arg('orderId')), sql`${t.outbox.status} ${notBegun}`))
    .returning({ organizationId: t.outbox.organizationId }),
)

export const withdrawOfActivity = statement('withdraw_outbox_of_activity', ({ q, t }) =>
  q
    .update(t.outbox)
    .set({ status: sql`'withdrawn'`, updatedAt: arg('now'), version: sql`${t.outbox.version} + 1` })
    .where(and(eq(t.outbox.activityId, arg('activityId')), sql`${t.outbox.status} ${notBegun}`))
    .returning({ organizationId: t.outbox.organizationId }),
)
