import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { cancelOrder } from '@/lib/order-changes/cancel-order'
import { correctOrder } from '@/lib/order-changes/correct-order'
import type { OrderCorrection } from '@/lib/order-changes/schema'
import { rebuildTally } from '@/lib/tally/rebuild-tally'
import { ordering } from './ordering'
import { PEOPLE } from './people'
import { type Rows, scenario } from './scenario'

/** Anna and Bo sell, Disa at the office deals with what they sold. */
export async function orderDesk(rows: Rows = {}) {
  const queue = ['A', 'B', 'C', 'D', 'E']
  const companies = Object.fromEntries(queue.map((name) => [name, { contact: ['Kim', name] as [string, string] }]))
  const s = await scenario({ users: PEOPLE, companies, ...rows })
  const sales = await ordering(s)
  const { q, t } = s.db.read
  const orderOf = async (id: number) => {
    const [order] = await q.select().from(t.order).where(eq(t.order.id, id))
    if (!order) throw new Error('There is no such order')
    return order
  }
  const correction = (change: Partial<OrderCorrection['order']> = {}): OrderCorrection['order'] => {
    const { confirmed: _, changesLegalName: __, contactId: ___, ...order } = sales.order(change)
    return order
  }
  return {
    ...sales,
    s,
    orderOf,
    correction,
    /** Sells and answers the order's id. */
    sold: async (name: string, change: Parameters<typeof sales.sell>[1] = {}) =>
      (await sales.sell(name, change)).order?.id ?? 0,
    correct: async (orderId: number, change: Partial<OrderCorrection['order']>, by = 'disa', version?: number) =>
      correctOrder(s.as(by), {
        ...{ commandId: randomUUID(), orderId, version: version ?? (await orderOf(orderId)).version },
        order: correction(change),
      }),
    cancel: async (orderId: number, by = 'disa', version?: number) =>
      cancelOrder(s.as(by), {
        ...{ commandId: randomUUID(), orderId, version: version ?? (await orderOf(orderId)).version },
        reason: 'Kunden ångrade sig.',
      }),
    history: async () =>
      (await q.select().from(t.auditLog).where(eq(t.auditLog.entity, 'order')).orderBy(t.auditLog.id)).map(
        ({ action, userId, before, after }) => ({ action, userId, before, after }),
      ),
    /** The cells that hold something, as they are and as counting anew makes them. */
    tallies: async () => {
      const standing = async () =>
        (await sales.tally())
          .filter(({ count, orderValue }) => count !== 0 || orderValue !== 0)
          .map(({ id: _, ...cell }) => JSON.stringify(cell, Object.keys(cell).sort()))
          .sort()
      const kept = await standing()
      await s.db.write(rebuildTally)
      return { kept, anew: await standing() }
    },
  }
}
