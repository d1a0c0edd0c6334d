import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { change } from '../change-statement'
import { arg, argOf, statement } from '../statement'
import { confirmedColumns } from './order-columns'

/** An order as it stands, and its call as it is counted. */
export const selectOrderToChange = statement('select_order_to_change', ({ q, t }) =>
  q
    .select({
      order: t.order,
      localDay: t.activity.localDay,
      localHour: t.activity.localHour,
      talked: t.activity.talked,
      amount: t.activity.amount,
    })
    .from(t.order)
    .innerJoin(t.activity, eq(t.activity.id, t.order.activityId))
    .where(eq(t.order.id, arg('orderId'))),
)

/** The corrected order, unless somebody has changed it since that version; its number never changes. */
export const correctOrderRow = statement('correct_order_row', ({ q, t }) =>
  q
    .update(t.order)
    .set({
      ...confirmedColumns(t),
      searchText: arg('searchText'),
      correctedAt: arg('now'),
      updatedAt: arg('now'),
      version: sql`${t.order.version} + 1`,
    })
    .where(
      and(
        eq(t.order.id, arg('orderId')),
        eq(t.order.version, arg('version')),
        sql`${t.order.status} in ('placed', 'blocked')`,
      ),
    )
    .returning({ version: t.order.version }),
)

export const deleteOrderLines = change('delete_order_lines', ({ q, t }) =>
  q.delete(t.orderLine).where(eq(t.orderLine.orderId, arg('orderId'))),
)

/** An order that is cancelled, or a blocked one that is dropped. */
export const cancelOrderRow = statement('cancel_order_row', ({ q, t }) =>
  q
    .update(t.order)
    .set({
      status: sql`'cancelled'`,
      cancelledAt: arg('now'),
      cancelledById: arg('userId'),
      cancelReason: arg('reason'),
      updatedAt: arg('now'),
      version: sql`${t.order.version} + 1`,
    })
    .where(
      and(
        eq(t.order.id, arg('orderId')),
        eq(t.order.version, arg('version')),
        sql`${t.order.status} in ('placed', 'invoiced', 'blocked')`,
      ),
    )
    .returning({ version: t.order.version }),
)

/** A blocked order that the office lets through. */
export const releaseOrderRow = statement('release_order_row', ({ q, t }) =>
  q
    .update(t.order)
    .set({ status: sql`'placed'`, updatedAt: arg('now'), version: sql`${t.order.version} + 1` })
    .where(and(eq(t.order.id, arg('orderId')), eq(t.order.version, arg('version')), sql`${t.order.status} = 'blocked'`))
    .returning({ version: t.order.version }),
)

/** A call that had no effect counts from now on. */
export const countCall = change('count_call', ({ q, t }) =>
  q
    .update(t.activity)
    .set({ counted: argOf('counted', t.activity.counted) })
    .where(eq(t.activity.id, arg('activityId'))),
)

/** Cancelled orders that had been counted, for counting anew. */
export const selectCancelledOrders = statement('select_cancelled_orders', ({ q, t }) =>
  q
    .select({
      cancelledAt: t.order.cancelledAt,
      campaignId: t.order.campaignId,
      userId: t.order.placedById,
      totalExVat: t.order.totalExVat,
    })
    .from(t.order)
    .innerJoin(t.activity, eq(t.activity.id, t.order.activityId))
    .where(and(sql`${t.order.status} = 'cancelled'`, isNotNull(t.activity.amount)))
    .orderBy(asc(t.order.id)),
)

/** The office's open task of a blocked order, and who has taken it. */
export const selectBlockedTask = statement('select_blocked_task', ({ q, t }) =>
  q
    .select({ takenById: t.officeTask.takenById, takenBy: t.user.name })
    .from(t.officeTask)
    .leftJoin(t.user, eq(t.user.id, t.officeTask.takenById))
    .where(
      and(
        eq(t.officeTask.activityId, arg('activityId')),
        sql`${t.officeTask.type} = 'blocked_order'`,
        sql`${t.officeTask.status} in ('new', 'taken', 'answered')`,
      ),
    ),
)

/** The order of a call that nobody has decided on. */
export const selectUndecidedOrder = statement('select_undecided_order', ({ q, t }) =>
  q
    .select({ id: t.order.id })
    .from(t.order)
    .where(and(eq(t.order.activityId, arg('activityId')), sql`${t.order.status} = 'blocked'`)),
)

/** What the office was asked about a blocked order is answered by what it did with it. */
export const finishBlockedTask = statement('finish_blocked_task', ({ q, t }) =>
  q
    .update(t.officeTask)
    .set({
      status: sql`'done'`,
      doneAt: arg('now'),
      doneById: arg('userId'),
      updatedAt: arg('now'),
      version: sql`${t.officeTask.version} + 1`,
    })
    .where(
      and(
        eq(t.officeTask.activityId, arg('activityId')),
        sql`${t.officeTask.type} = 'blocked_order'`,
        sql`${t.officeTask.status} in ('new', 'taken', 'answered')`,
      ),
    )
    .returning({
      id: t.officeTask.id,
      organizationId: t.officeTask.organizationId,
      createdById: t.officeTask.createdById,
    }),
)
