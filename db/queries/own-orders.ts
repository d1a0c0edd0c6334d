import { and, asc, desc, eq, gte, inArray, or, sql } from 'drizzle-orm'
import { listStatement } from '../list-statement'
import { arg, statement } from '../statement'

/** A user's orders that something happened to since an instant; newest first. */
export const selectOwnOrders = statement('select_own_orders', ({ q, t }) =>
  q
    .select({
      id: t.order.id,
      number: t.order.number,
      status: t.order.status,
      placedAt: t.order.placedAt,
      correctedAt: t.order.correctedAt,
      cancelledAt: t.order.cancelledAt,
      cancelledBy: t.user.name,
      reason: t.order.cancelReason,
      legalName: t.order.legalName,
      totalExVat: t.order.totalExVat,
    })
    .from(t.order)
    .leftJoin(t.user, eq(t.user.id, t.order.cancelledById))
    .where(
      and(
        eq(t.order.placedById, arg('userId')),
        or(
          gte(t.order.placedAt, arg('since')),
          gte(t.order.correctedAt, arg('since')),
          gte(t.order.cancelledAt, arg('since')),
        ),
      ),
    )
    .orderBy(desc(t.order.id)),
)

/** Who corrected each order, the latest last. */
export const selectCorrections = listStatement('select_corrections', ({ q, t }, list) =>
  q
    .select({ orderId: sql<number>`${t.auditLog.entityId}`.mapWith(Number), name: t.user.name })
    .from(t.auditLog)
    .leftJoin(t.user, eq(t.user.id, t.auditLog.userId))
    .where(
      and(
        sql`${t.auditLog.entity} = 'order'`,
        inArray(t.auditLog.entityId, list),
        sql`${t.auditLog.action} = 'order:corrected'`,
      ),
    )
    .orderBy(asc(t.auditLog.id)),
)
