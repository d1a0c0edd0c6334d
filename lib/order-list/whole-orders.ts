import type { Reader } from '@/db/database'
import { type OrdersWanted, selectLinesOfOrders, selectWholeOrders } from '@/db/queries/order-list'

/** Callers wait no longer than these take to be read. */
const AT_A_TIME = 200

type Found = Awaited<ReturnType<typeof selectWholeOrders>>[number]
export interface WholeOrder extends Found {
  lines: Awaited<ReturnType<typeof selectLinesOfOrders>>
}

/** The orders that fit with their lines, newest first, so many at a time that memory does not grow with the number of them. */
export async function* wholeOrders(scan: Reader, wanted: OrdersWanted): AsyncGenerator<WholeOrder[]> {
  for (let olderThan: number | undefined; ; ) {
    const found = await selectWholeOrders(scan, wanted, { olderThan, limit: AT_A_TIME })
    if (found.length === 0) return
    olderThan = found.at(-1)?.order.id
    yield await withLines(scan, found)
  }
}

async function withLines(scan: Reader, found: Found[]): Promise<WholeOrder[]> {
  const byOrder = new Map<number, WholeOrder['lines']>(found.map(({ order }) => [order.id, []]))
  for (const line of await selectLinesOfOrders(scan, [...byOrder.keys()])) byOrder.get(line.orderId)?.push(line)
  return found.map((one) => ({ ...one, lines: byOrder.get(one.order.id) ?? [] }))
}
