import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  like,
  lt,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import type { InvoiceDelivery, LineKind, OrderStatus } from '@/lib/orders/types'
import type { Reader } from '../database'
import { listStatement } from '../list-statement'

/** Which orders; instants are epoch milliseconds, words are folded. */
export interface OrdersWanted {
  words: readonly string[]
  fromAt?: number | undefined
  beforeAt?: number | undefined
  userId?: number | undefined
  campaignId?: number | undefined
  organizationId?: number | undefined
  status?: OrderStatus | undefined
  invoice?: InvoiceDelivery | undefined
  productId?: number | undefined
  lineKind?: LineKind | undefined
  /** Only those that counted when they were placed. */
  isSold?: boolean | undefined
  cancelledFromAt?: number | undefined
  cancelledBeforeAt?: number | undefined
}
export interface OrdersPart {
  olderThan?: number | undefined
  newerThan?: number | undefined
  limit: number
}

/** Orders with the names that a list shows; newest first, or (after `newerThan`) oldest first. */
export function selectOrders(scan: Reader, wanted: OrdersWanted, { olderThan, newerThan, limit }: OrdersPart) {
  const { q, t } = scan
  return q
    .select({
      id: t.order.id,
      number: t.order.number,
      status: t.order.status,
      placedAt: t.order.placedAt,
      correctedAt: t.order.correctedAt,
      organizationId: t.order.organizationId,
      legalName: t.order.legalName,
      invoiceDelivery: t.order.invoiceDelivery,
      totalExVat: t.order.totalExVat,
      byId: t.user.id,
      byName: t.user.name,
      campaignId: t.campaign.id,
      campaignName: t.campaign.name,
    })
    .from(t.order)
    .innerJoin(t.user, eq(t.user.id, t.order.placedById))
    .innerJoin(t.campaign, eq(t.campaign.id, t.order.campaignId))
    .where(
      and(
        whereOf(scan, wanted),
        olderThan === undefined ? undefined : lt(t.order.id, olderThan),
        newerThan === undefined ? undefined : gt(t.order.id, newerThan),
      ),
    )
    .orderBy(newerThan === undefined ? desc(t.order.id) : asc(t.order.id))
    .limit(limit)
}

/** How many of each status, and what they come to in öre. */
export function sumOrders(scan: Reader, wanted: OrdersWanted) {
  const { q, t } = scan
  const sum = (column: typeof t.order.total | typeof t.order.vat) =>
    sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number)
  return q
    .select({
      status: t.order.status,
      count: sql<number>`count(*)`.mapWith(Number),
      totalExVat: sum(t.order.totalExVat),
      vat: sum(t.order.vat),
      total: sum(t.order.total),
    })
    .from(t.order)
    .where(whereOf(scan, wanted))
    .groupBy(t.order.status)
}

/** Whole orders for a file or a print, newest first; their lines are read apart. */
export function selectWholeOrders(scan: Reader, wanted: OrdersWanted, { olderThan, limit }: OrdersPart) {
  const { q, t } = scan
  return q
    .select({ order: t.order, by: t.user.name, campaign: t.campaign.name, organization: t.organization })
    .from(t.order)
    .innerJoin(t.user, eq(t.user.id, t.order.placedById))
    .innerJoin(t.campaign, eq(t.campaign.id, t.order.campaignId))
    .innerJoin(t.organization, eq(t.organization.id, t.order.organizationId))
    .where(and(whereOf(scan, wanted), olderThan === undefined ? undefined : lt(t.order.id, olderThan)))
    .orderBy(desc(t.order.id))
    .limit(limit)
}

export const selectLinesOfOrders = listStatement('select_lines_of_orders', ({ q, t }, list) =>
  q
    .select()
    .from(t.orderLine)
    .where(inArray(t.orderLine.orderId, list))
    .orderBy(t.orderLine.orderId, t.orderLine.position),
)

/** What the filters of the list offer: who has placed orders, in which campaigns, of which products. */
export async function selectOrderChoices({ q, t }: Reader) {
  const { id, placedById, campaignId } = t.order
  const placed = (by: typeof placedById | typeof campaignId, whose: SQLWrapper) =>
    exists(q.select({ id }).from(t.order).where(eq(by, whose)))
  const users = q.select({ id: t.user.id, name: t.user.name }).from(t.user)
  const campaigns = q.select({ id: t.campaign.id, name: t.campaign.name }).from(t.campaign)
  return {
    callers: await users.where(placed(placedById, t.user.id)),
    campaigns: await campaigns.where(placed(campaignId, t.campaign.id)),
    products: await q.select({ id: t.product.id, name: t.product.name }).from(t.product),
  }
}

function whereOf({ q, t }: Reader, wanted: OrdersWanted): SQL | undefined {
  const { order, orderLine } = t
  const { words, fromAt, beforeAt, userId, campaignId, organizationId, status, invoice, productId, lineKind } = wanted
  const is = (column: Parameters<typeof eq>[0], value: unknown) => (value === undefined ? undefined : eq(column, value))
  const line = and(is(orderLine.productId, productId), is(orderLine.kind, lineKind))
  const ofLine = line && and(eq(orderLine.orderId, order.id), line)
  return and(
    // Folded words hold no sign that `like` reads as anything else.
    ...words.map((word) => like(order.searchText, `%${word}%`)),
    fromAt === undefined ? undefined : gte(order.placedAt, fromAt),
    beforeAt === undefined ? undefined : lt(order.placedAt, beforeAt),
    is(order.placedById, userId),
    is(order.campaignId, campaignId),
    is(order.organizationId, organizationId),
    is(order.status, status),
    is(order.invoiceDelivery, invoice),
    ofLine && exists(q.select({ id: orderLine.id }).from(orderLine).where(ofLine)),
    ...soldOf({ q, t }, wanted),
  )
}

/** Counted when they were placed: their call has an amount, and nobody has undone them; and when they were cancelled. */
function soldOf(
  { q, t }: Reader,
  { isSold, cancelledFromAt, cancelledBeforeAt }: OrdersWanted,
): Array<SQL | undefined> {
  const { order, activity } = t
  const counted = and(eq(activity.id, order.activityId), isNotNull(activity.amount))
  return [
    isSold ? sql`${order.status} in ('placed', 'invoiced', 'cancelled')` : undefined,
    isSold ? exists(q.select({ id: activity.id }).from(activity).where(counted)) : undefined,
    cancelledFromAt === undefined ? undefined : gte(order.cancelledAt, cancelledFromAt),
    cancelledBeforeAt === undefined ? undefined : lt(order.cancelledAt, cancelledBeforeAt),
  ]
}
