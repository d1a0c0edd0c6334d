import { aliasedTable, and, desc, eq, sql } from 'drizzle-orm'
import { arg, argOf, statement } from '../statement'

export const selectTask = statement('select_office_task', ({ q, t }) =>
  q
    .select({
      task: t.officeTask,
      organization: t.organization.legalName,
      takenBy: t.user.name,
    })
    .from(t.officeTask)
    .innerJoin(t.organization, eq(t.organization.id, t.officeTask.organizationId))
    .leftJoin(t.user, eq(t.user.id, t.officeTask.takenById))
    .where(eq(t.officeTask.id, arg('taskId'))),
)

/** Writes what a task became; nothing when somebody changed it since it was read. */
export const updateTask = statement('update_office_task', ({ q, t }) =>
  q
    .update(t.officeTask)
    .set({
      status: arg('status'),
      takenById: arg('takenById'),
      takenAt: arg('takenAt'),
      answer: arg('answer'),
      answeredAt: arg('answeredAt'),
      answeredById: arg('answeredById'),
      doneAt: arg('doneAt'),
      doneById: arg('doneById'),
      comment: arg('comment'),
      batchId: arg('batchId'),
      details: argOf('details', t.officeTask.details),
      before: argOf('before', t.officeTask.before),
      updatedAt: arg('now'),
      version: sql`${t.officeTask.version} + 1`,
    })
    .where(and(eq(t.officeTask.id, arg('id')), eq(t.officeTask.version, arg('version'))))
    .returning({ version: t.officeTask.version }),
)

/** Those that were done together and still are. */
export const selectBatch = statement('select_office_batch', ({ q, t }) =>
  q
    .select({ id: t.officeTask.id })
    .from(t.officeTask)
    .where(and(eq(t.officeTask.batchId, arg('batchId')), sql`${t.officeTask.status} = 'done'`))
    .orderBy(t.officeTask.id)
    .limit(arg('limit')),
)

/** Open ones that somebody has. */
export const selectTakenBy = statement('select_office_taken_by', ({ q, t }) =>
  q
    .select({ id: t.officeTask.id })
    .from(t.officeTask)
    .where(and(eq(t.officeTask.takenById, arg('userId')), sql`${t.officeTask.status} = 'taken'`))
    .orderBy(t.officeTask.id),
)

/** What stands around a task: who wrote it, with whom they talked, and who did what since. */
export const selectTaskAround = statement('select_office_task_around', ({ q, t }) => {
  const answerer = aliasedTable(t.user, 'answerer')
  const finisher = aliasedTable(t.user, 'finisher')
  return q
    .select({
      note: t.activity.body,
      outcome: t.activity.outcome,
      calledAt: t.activity.startAt,
      e164: t.activity.e164,
      firstName: t.contact.firstName,
      lastName: t.contact.lastName,
      by: t.user.name,
      answeredBy: answerer.name,
      doneBy: finisher.name,
    })
    .from(t.officeTask)
    .innerJoin(t.activity, eq(t.activity.id, t.officeTask.activityId))
    .leftJoin(t.contact, eq(t.contact.id, t.activity.contactId))
    .leftJoin(t.user, eq(t.user.id, t.officeTask.createdById))
    .leftJoin(answerer, eq(answerer.id, t.officeTask.answeredById))
    .leftJoin(finisher, eq(finisher.id, t.officeTask.doneById))
    .where(eq(t.officeTask.id, arg('taskId')))
})

/** The order of the call, else the company's latest. */
export const selectOrderOfTask = statement('select_order_of_office_task', ({ q, t }) =>
  q
    .select({
      id: t.order.id,
      version: t.order.version,
      number: t.order.number,
      status: t.order.status,
      placedAt: t.order.placedAt,
      totalExVat: t.order.totalExVat,
      vat: t.order.vat,
      invoiceDelivery: t.order.invoiceDelivery,
      termsDays: t.order.termsDays,
    })
    .from(t.order)
    .where(and(eq(t.order.organizationId, arg('organizationId')), sql`${t.order.status} <> 'undone'`))
    .orderBy(desc(eq(t.order.activityId, arg('activityId'))), desc(t.order.id))
    .limit(1),
)

export const selectLinesOfOrder = statement('select_lines_of_office_order', ({ q, t }) =>
  q
    .select({ productName: t.orderLine.productName, kind: t.orderLine.kind, frequency: t.orderLine.frequency })
    .from(t.orderLine)
    .where(eq(t.orderLine.orderId, arg('orderId')))
    .orderBy(t.orderLine.position),
)

/** How far a message has come that is known by what it is. */
export const selectSentState = statement('select_sent_state', ({ q, t }) =>
  q
    .select({ status: t.outbox.status, to: t.outbox.to, sentAt: t.outbox.sentAt, at: t.outbox.createdAt })
    .from(t.outbox)
    .where(eq(t.outbox.dedupeKey, arg('dedupeKey'))),
)

/** What a task fills in of the company's own fields. */
export const selectFilledFields = statement('select_filled_fields', ({ q, t }) =>
  q
    .select({
      diplomaRecipient: t.organization.diplomaRecipient,
      diplomaStreet: t.organization.diplomaStreet,
      diplomaPostalCode: t.organization.diplomaPostalCode,
      diplomaCity: t.organization.diplomaCity,
      invoiceDelivery: t.organization.invoiceDelivery,
      invoiceEmail: t.organization.invoiceEmail,
      directedTo: t.organization.directedTo,
    })
    .from(t.organization)
    .where(eq(t.organization.id, arg('organizationId'))),
)

export const updateFilledFields = statement('update_filled_fields', ({ q, t }) =>
  q
    .update(t.organization)
    .set({
      diplomaRecipient: arg('diplomaRecipient'),
      diplomaStreet: arg('diplomaStreet'),
      diplomaPostalCode: arg('diplomaPostalCode'),
      diplomaCity: arg('diplomaCity'),
      invoiceDelivery: arg('invoiceDelivery'),
      invoiceEmail: arg('invoiceEmail'),
      directedTo: arg('directedTo'),
      updatedAt: arg('now'),
      version: sql`${t.organization.version} + 1`,
    })
    .where(eq(t.organization.id, arg('organizationId')))
    .returning({ id: t.organization.id }),
)
