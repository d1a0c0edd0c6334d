import { and, asc, desc, eq, or, sql } from 'drizzle-orm'
import { arg, statement } from '../statement'

/** The call that an order was taken in, and who cancelled it. */
export const selectCallOfOrder = statement('select_call_of_order', ({ q, t }) =>
  q
    .select({
      at: t.activity.startAt,
      e164: t.activity.e164,
      attemptNo: t.activity.attemptNo,
      firstName: t.contact.firstName,
      lastName: t.contact.lastName,
      cancelledBy: t.user.name,
    })
    .from(t.order)
    .innerJoin(t.activity, eq(t.activity.id, t.order.activityId))
    .leftJoin(t.contact, eq(t.contact.id, t.activity.contactId))
    .leftJoin(t.user, eq(t.user.id, t.order.cancelledById))
    .where(eq(t.order.id, arg('orderId'))),
)

/** What was sent to the office with the order, and what it said. */
export const selectTasksOfOrder = statement('select_tasks_of_order', ({ q, t }) => {
  const { id, type, status, answer, comment } = t.officeTask
  return q
    .select({ id, type, status, answer, comment })
    .from(t.officeTask)
    .where(eq(t.officeTask.activityId, arg('activityId')))
    .orderBy(asc(id))
})

/** What has gone to the customer about it, newest first. */
export const selectMessagesOfOrder = statement('select_messages_of_order', ({ q, t }) => {
  const { id, orderId, channel, status, to, subject, sentAt, nextTryAt, lastError } = t.outbox
  return q
    .select({ id, orderId, channel, status, to, subject, sentAt, nextTryAt, lastError })
    .from(t.outbox)
    .where(or(eq(t.outbox.orderId, arg('orderId')), eq(t.outbox.activityId, arg('activityId'))))
    .orderBy(desc(id))
})

export const selectPostAddress = statement('select_post_address', ({ q, t }) => {
  const { id, postAddress: street, postalCode: code, city } = t.organization
  return q
    .select({ street, code, city })
    .from(t.organization)
    .where(eq(id, arg('organizationId')))
})

/** What was done to it, newest first. */
export const selectAuditOfOrder = statement('select_audit_of_order', ({ q, t }) => {
  const { id, at, action, before, after, entity, entityId } = t.auditLog
  return q
    .select({ id, at, action, before, after, by: t.user.name })
    .from(t.auditLog)
    .leftJoin(t.user, eq(t.user.id, t.auditLog.userId))
    .where(and(sql`${entity} = 'order'`, eq(entityId, arg('orderId'))))
    .orderBy(desc(id))
    .limit(100)
})
