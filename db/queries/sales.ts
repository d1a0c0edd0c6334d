import { and, between, eq, exists, gte, isNotNull, lt, sql } from 'drizzle-orm'
import type { LineKind } from '@/lib/orders/types'
import type { Reader } from '../database'
import { keyOf, type Split, WHOLE } from './report-keys'
import type { TallyWanted } from './reports'

export interface SoldWanted extends TallyWanted {
  /** The same days as instants: from, and before. */
  fromAt: number
  beforeAt: number
  productId?: number | undefined
  kind?: LineKind | undefined
}

/** Lines of orders that counted when they were placed, on their days. Öre. */
export function countSold(reader: Reader, wanted: SoldWanted, splits: readonly Split[]) {
  const { q, t } = reader
  const { order, orderLine, activity } = t
  const columns = {
    caller: order.placedById,
    product: orderLine.productId,
    kind: orderLine.kind,
    day: activity.localDay,
  }
  const key = (split: Split | undefined) => (split ? keyOf(split, columns) : WHOLE)
  return q
    .select({
      first: key(splits[0]).as('first_key'),
      second: key(splits[1]).as('second_key'),
      lines: sql<number>`count(*)`.mapWith(Number),
      amount: sql<number>`sum(${orderLine.totalOre})`.mapWith(Number),
    })
    .from(order)
    .innerJoin(orderLine, eq(orderLine.orderId, order.id))
    .innerJoin(activity, eq(activity.id, order.activityId))
    .where(
      and(
        between(order.placedAt, wanted.fromAt, wanted.beforeAt - 1),
        ...soldWhere(reader, wanted),
        ...lineWhere(reader, wanted),
      ),
    )
    .groupBy(sql.raw('1'), sql.raw('2'))
}

/** The lines of what was cancelled in the period and had been counted, one by one: there are few. */
export function selectCancelledLines(reader: Reader, wanted: SoldWanted) {
  const { q, t } = reader
  const { order, orderLine, activity } = t
  return q
    .select({
      orderId: order.id,
      cancelledAt: order.cancelledAt,
      userId: order.placedById,
      productId: orderLine.productId,
      kind: orderLine.kind,
      amount: orderLine.totalOre,
    })
    .from(order)
    .innerJoin(orderLine, eq(orderLine.orderId, order.id))
    .innerJoin(activity, eq(activity.id, order.activityId))
    .where(
      and(
        eq(order.status, 'cancelled'),
        gte(order.cancelledAt, wanted.fromAt),
        lt(order.cancelledAt, wanted.beforeAt),
        ...soldWhere(reader, wanted),
        ...lineWhere(reader, wanted),
      ),
    )
}

/** Whole orders that were placed in the period and have a line that is wanted. */
export function countSoldOrders(reader: Reader, wanted: SoldWanted) {
  const { q, t } = reader
  const { order, orderLine, activity } = t
  const lines = lineWhere(reader, wanted).filter((condition) => condition !== undefined)
  const hasLine = q
    .select({ id: orderLine.id })
    .from(orderLine)
    .where(and(eq(orderLine.orderId, order.id), ...lines))
  return q
    .select({ orders: sql<number>`count(*)`.mapWith(Number) })
    .from(order)
    .innerJoin(activity, eq(activity.id, order.activityId))
    .where(
      and(
        between(order.placedAt, wanted.fromAt, wanted.beforeAt - 1),
        ...soldWhere(reader, wanted),
        lines.length > 0 ? exists(hasLine) : undefined,
      ),
    )
}

/** Orders that counted: not undone, and not (still) waiting for the office. */
function soldWhere({ t }: Reader, { campaignId, userId }: TallyWanted) {
  return [
    sql`${t.order.status} in ('placed', 'invoiced', 'cancelled')`,
    isNotNull(t.activity.amount),
    campaignId === undefined ? undefined : eq(t.order.campaignId, campaignId),
    userId === undefined ? undefined : eq(t.order.placedById, userId),
  ]
}

function lineWhere({ t }: Reader, { productId, kind }: SoldWanted) {
  return [
    productId === undefined ? undefined : eq(t.orderLine.productId, productId),
    kind === undefined ? undefined : eq(t.orderLine.kind, kind),
  ]
}
