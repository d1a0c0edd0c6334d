import { randomUUID } from 'node:crypto'
import type { PlaceOrderInput } from '@/lib/calls/order-schema'
import { placeOrder } from '@/lib/calls/place-order'
import type { OrderInput } from '@/lib/orders/schema'
import { anOrder } from './an-order'
import { calling } from './calling'
import { putProduct } from './put-product'
import type { Scenario } from './scenario'

/** Callers who sell: place orders, and read what stands in the database. */
export async function ordering(s: Scenario) {
  const { q, t } = s.db.read
  const productId = await putProduct(s)
  const calls = calling(s)
  const order = (change: Partial<OrderInput> = {}) => anOrder(productId, change)
  const place = (
    name: string,
    holdToken: string,
    change: Partial<OrderInput> = {},
    more: Partial<PlaceOrderInput> = {},
  ) => placeOrder(s.as(name), { commandId: randomUUID(), holdToken, order: order(change), next: false, ...more })
  return {
    ...calls,
    productId,
    order,
    place,
    /** Takes the next card and sells on it. */
    sell: async (name: string, change: Partial<OrderInput> = {}, more: Partial<PlaceOrderInput> = {}) =>
      place(name, (await calls.card(name)).holdToken, change, more),
    orders: () => q.select().from(t.order).orderBy(t.order.id),
    lines: () => q.select().from(t.orderLine).orderBy(t.orderLine.id),
    outbox: () => q.select().from(t.outbox).orderBy(t.outbox.id),
    company: async (name: string) => (await q.select().from(t.organization)).find(({ id }) => id === s.companyId(name)),
  }
}
