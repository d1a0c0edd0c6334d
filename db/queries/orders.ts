import { and, asc, eq, sql } from 'drizzle-orm'
import { change } from '../change-statement'
import { arg, argOf, statement } from '../statement'
import { confirmedColumns } from './order-columns'

/** The next number of a series; who takes it has the row until the commit, and a refused write gives it back. */
export const takeNumber = statement('take_number', ({ q, t }) =>
  q
    .insert(t.numberSeries)
    .values({ name: arg('name'), last: arg('first') })
    .onConflictDoUpdate({ target: t.numberSeries.name, set: { last: sql`${t.numberSeries.last} + 1` } })
    .returning({ number: t.numberSeries.last }),
)

export const insertOrder = statement('insert_order', ({ q, t }) =>
  q
    .insert(t.order)
    .values({
      number: arg('number'),
      status: arg('status'),
      organizationId: arg('organizationId'),
      contactId: arg('contactId'),
      activityId: arg('activityId'),
      campaignId: arg('campaignId'),
      roundId: arg('roundId'),
      entryId: arg('entryId'),
      placedById: arg('userId'),
      placedAt: arg('now'),
      commandId: arg('commandId'),
      ...confirmedColumns(t),
      vatRate: arg('vatRate'),
      searchText: arg('searchText'),
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .returning({ id: t.order.id }),
)

export const insertOrderLine = statement('insert_order_line', ({ q, t }) =>
  q
    .insert(t.orderLine)
    .values({
      orderId: arg('orderId'),
      position: arg('position'),
      productId: arg('productId'),
      productName: arg('productName'),
      kind: arg('kind'),
      frequency: arg('frequency'),
      listPriceOre: arg('listPriceOre'),
      totalOre: arg('totalOre'),
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .returning({ id: t.orderLine.id }),
)

/** The call in the log that the order was taken in, with what it was worth (null when it does not count). */
export const setOrderOfActivity = change('set_order_of_activity', ({ q, t }) =>
  q
    .update(t.activity)
    .set({ orderId: arg('orderId'), amount: arg('amount') })
    .where(eq(t.activity.id, arg('activityId'))),
)

/** Only an order that nobody has dealt with since; its number stays in the series. */
export const markOrderUndone = statement('mark_order_undone', ({ q, t }) =>
  q
    .update(t.order)
    .set({
      status: sql`'undone'`,
      undoneAt: arg('now'),
      updatedAt: arg('now'),
      version: sql`${t.order.version} + 1`,
    })
    .where(and(eq(t.order.id, arg('orderId')), sql`${t.order.status} = 'placed'`, sql`${t.order.correctedAt} is null`))
    .returning({ id: t.order.id }),
)

/** One order with whom and what it belongs to. */
export const selectOrder = statement('select_order', ({ q, t }) =>
  q
    .select({
      order: t.order,
      byName: t.user.name,
      organizationName: t.organization.legalName,
      customerNo: t.organization.customerNo,
      campaignName: t.campaign.name,
      note: t.activity.body,
    })
    .from(t.order)
    .innerJoin(t.user, eq(t.user.id, t.order.placedById))
    .innerJoin(t.organization, eq(t.organization.id, t.order.organizationId))
    .innerJoin(t.campaign, eq(t.campaign.id, t.order.campaignId))
    .innerJoin(t.activity, eq(t.activity.id, t.order.activityId))
    .where(eq(t.order.id, arg('orderId'))),
)

export const selectOrderLines = statement('select_order_lines', ({ q, t }) => {
  const { id, productId, productName, kind, frequency, listPriceOre, totalOre } = t.orderLine
  return q
    .select({
      ...{ id, productId, productName, kind, frequency, listPriceOre, totalOre },
      includesText: t.product.includesText,
    })
    .from(t.orderLine)
    .innerJoin(t.product, eq(t.product.id, productId))
    .where(eq(t.orderLine.orderId, arg('orderId')))
    .orderBy(asc(t.orderLine.position))
})

/** What the office was asked because of the order's call (S40). */
export const selectOrderTasks = statement('select_order_tasks', ({ q, t }) =>
  q
    .select({ id: t.officeTask.id, type: t.officeTask.type, status: t.officeTask.status })
    .from(t.officeTask)
    .where(eq(t.officeTask.activityId, arg('activityId')))
    .orderBy(asc(t.officeTask.id)),
)

/** What an order says of the customer, unless somebody has changed the company since that version. */
export const updateCustomer = statement('update_customer', ({ q, t }) =>
  q
    .update(t.organization)
    .set({
      legalName: arg('legalName'),
      marketingName: arg('marketingName'),
      email: arg('email'),
      url: arg('url'),
      invoiceDelivery: arg('invoiceDelivery'),
      invoiceEmail: arg('invoiceEmail'),
      paymentTermsDays: arg('paymentTermsDays'),
      directedTo: arg('directedTo'),
      recurringOncePerYear: argOf('recurringOncePerYear', t.organization.recurringOncePerYear),
      updatedAt: arg('now'),
      version: sql`${t.organization.version} + 1`,
    })
    .where(and(eq(t.organization.id, arg('organizationId')), eq(t.organization.version, arg('version'))))
    .returning({ version: t.organization.version }),
)

export const renameContact = change('rename_contact', ({ q, t }) =>
  q
    .update(t.contact)
    .set({
      firstName: arg('firstName'),
      lastName: arg('lastName'),
      updatedAt: arg('now'),
      version: sql`${t.contact.version} + 1`,
    })
    .where(eq(t.contact.id, arg('contactId'))),
)
