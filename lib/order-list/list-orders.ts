import { selectLinesOfOrders, selectOrderChoices, selectOrders, sumOrders } from '@/db/queries/order-list'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Context } from '@/lib/context'
import type { OrderQuery } from '@/lib/order-list/schema'
import type { ListedOrder, OrderChoices, OrderPage, OrderSums } from '@/lib/order-list/types'
import { wantedOrders } from '@/lib/order-list/wanted-orders'
import { whoseOrders } from '@/lib/order-list/whose-orders'

const ON_A_PAGE = 50

/**
 * A page of the orders that fit, newest first, with what the whole selection comes to in öre, net of cancelled ones. A caller
 * sees their own. Errors: forbidden.
 */
export async function listOrders({ db, actor }: Context, query: OrderQuery): Promise<OrderPage> {
  demand(actor, 'order.see')
  const { olderThan, newerThan, ...filter } = query
  const wanted = wantedOrders({ ...filter, caller: whoseOrders(actor, filter.caller) })
  const rows = await selectOrders(db.scanFresh, wanted, { olderThan, newerThan, limit: ON_A_PAGE + 1 })
  const hasMore = rows.length > ON_A_PAGE
  const shown = rows.slice(0, ON_A_PAGE)
  const isBackwards = newerThan !== undefined
  if (isBackwards) shown.reverse()
  const hasOlder = isBackwards ? shown.length > 0 : hasMore
  const hasNewer = isBackwards ? hasMore : olderThan !== undefined && shown.length > 0
  const products = await productsOf(
    db,
    shown.map(({ id }) => id),
  )
  return {
    orders: shown.map((row) => listedOrder(row, products.get(row.id) ?? [])),
    sums: sumsOf(await sumOrders(db.scanFresh, wanted)),
    olderThan: hasOlder ? (shown.at(-1)?.id ?? null) : null,
    newerThan: hasNewer ? (shown[0]?.id ?? null) : null,
  }
}

/** What the filters offer, by name. */
export async function listOrderChoices({ db, actor }: Context): Promise<OrderChoices> {
  demand(actor, 'order.browse')
  const { callers, campaigns, products } = await selectOrderChoices(db.scan)
  const byName = <T extends { name: string }>(all: T[]) => all.toSorted((a, b) => inSwedish(a.name, b.name))
  return { callers: byName(callers), campaigns: byName(campaigns), products: byName(products) }
}

const inSwedish = new Intl.Collator('sv').compare

type Row = Awaited<ReturnType<typeof selectOrders>>[number]

function listedOrder(row: Row, products: string[]): ListedOrder {
  const { byId, byName, campaignId, campaignName, placedAt, correctedAt, ...kept } = row
  return {
    ...kept,
    placedAt: isoOf(placedAt),
    isCorrected: correctedAt !== null,
    by: { id: byId, name: byName },
    campaign: { id: campaignId, name: campaignName },
    products,
  }
}

async function productsOf({ scanFresh }: Context['db'], ids: readonly number[]): Promise<Map<number, string[]>> {
  const products = new Map<number, string[]>()
  for (const { orderId, productName } of await selectLinesOfOrders(scanFresh, ids)) {
    products.set(orderId, [...(products.get(orderId) ?? []), productName])
  }
  return products
}

function sumsOf(byStatus: Awaited<ReturnType<typeof sumOrders>>): OrderSums {
  const sums: OrderSums = {
    orders: 0,
    totalExVat: 0,
    vat: 0,
    total: 0,
    leftOut: { cancelled: 0, undone: 0, blocked: 0 },
  }
  for (const { status, count, totalExVat, vat, total } of byStatus) {
    if (status === 'placed' || status === 'invoiced') {
      sums.orders += count
      sums.totalExVat += totalExVat
      sums.vat += vat
      sums.total += total
    } else sums.leftOut[status] += count
  }
  return sums
}
