import { and, desc, eq, gte, ne, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Reader } from '../database'

interface Since {
  since: number
  limit: number
}

/** The latest orders since an instant, those that were taken back aside. */
export function selectLatestOrders(scan: Reader, { since, limit }: Since) {
  const { q, t } = scan
  return q
    .select({
      id: t.order.id,
      at: t.order.placedAt,
      userId: t.order.placedById,
      by: t.user.name,
      organizationId: t.order.organizationId,
      company: t.order.marketingName,
      amount: t.order.totalExVat,
    })
    .from(t.order)
    .innerJoin(t.user, eq(t.user.id, t.order.placedById))
    .where(and(gte(t.order.placedAt, since), ne(t.order.status, 'undone')))
    .orderBy(desc(t.order.placedAt), desc(t.order.id))
    .limit(limit)
}

/** The latest lines of the log of one kind since an instant, with the company that each is about: a seek in the index over actions. */
export function selectLatestOf(scan: Reader, { action, since, limit }: Since & { action: string }) {
  const { q, t } = scan
  const { auditLog, addressLock, suppression, officeTask, queueEntry, order } = t
  const is = (entity: string, id: AnyPgColumn) => and(eq(auditLog.entity, entity), eq(id, auditLog.entityId))
  const company = sql`coalesce(${addressLock.organizationId}, ${suppression.organizationId}, ${officeTask.organizationId}, ${queueEntry.organizationId}, ${order.organizationId})`
  return q
    .select({
      id: auditLog.id,
      at: auditLog.at,
      after: auditLog.after,
      userId: auditLog.userId,
      by: t.user.name,
      organizationId: t.organization.id,
      company: sql<string | null>`coalesce(${t.organization.marketingName}, ${t.organization.legalName})`,
      orderId: order.id,
    })
    .from(auditLog)
    .leftJoin(t.user, eq(t.user.id, auditLog.userId))
    .leftJoin(addressLock, is('address_lock', addressLock.id))
    .leftJoin(suppression, is('suppression', suppression.id))
    .leftJoin(officeTask, is('office_task', officeTask.id))
    .leftJoin(queueEntry, is('queue_entry', queueEntry.id))
    .leftJoin(order, is('order', order.id))
    .leftJoin(t.organization, eq(t.organization.id, company))
    .where(and(eq(auditLog.action, action), gte(auditLog.at, since)))
    .orderBy(desc(auditLog.id))
    .limit(limit)
}
