import { describe, expect, test } from 'vitest'
import { listOrderChoices, listOrders } from '@/lib/order-list/list-orders'
import { loadOrderDetails } from '@/lib/order-list/load-order-details'
import { orderQuery } from '@/lib/order-list/schema'
import { orderDesk } from '../support/order-desk'

/** Anna sells 1001 and 1003 (a day later, as an e-invoice), Bo sells 1002, which is cancelled, and 1004, which he undoes. */
async function four() {
  const desk = await orderDesk()
  const { s, sold, sell, cancel, undo } = desk
  const first = await sold('anna')
  const second = await sold('bo', { legalName: 'Åkes Rör AB', marketingName: 'Åkes', email: 'ake@akes.example' })
  await cancel(second)
  s.wait(24 * 60)
  const third = await sold('anna', { invoiceDelivery: 'e_invoice' })
  const { saved } = await sell('bo')
  await undo('bo', saved.activityId)
  const numbers = async (query: object) =>
    (await listOrders(s.as('disa'), orderQuery.parse(query))).orders.map(({ number }) => number)
  return { ...desk, numbers, first, second, third }
}

describe('the list of orders', () => {
  test('is newest first, and its sum is net: cancelled and undone are left out and counted beside', async () => {
    const { s } = await four()
    const { orders, sums, olderThan, newerThan } = await listOrders(s.as('eva'), {})
    expect(orders.map(({ number, status }) => [number, status])).toEqual([
      [1004, 'undone'],
      [1003, 'placed'],
      [1002, 'cancelled'],
      [1001, 'placed'],
    ])
    expect(orders[3]).toMatchObject({
      ...{ legalName: 'Bergs Bygg AB', products: ['Diplom Stor'], totalExVat: 240_000, isCorrected: false },
      ...{ by: { name: 'anna' }, campaign: { name: 'höst' }, placedAt: '2026-11-19T09:41:00.000Z' },
    })
    expect(sums).toEqual({
      ...{ orders: 2, totalExVat: 480_000, vat: 120_000, total: 600_000 },
      leftOut: { cancelled: 1, undone: 1, blocked: 0 },
    })
    expect([olderThan, newerThan]).toEqual([null, null])
  })

  test.each([
    [{ q: '1003' }, [1003]],
    [{ q: 'ÅKES rör' }, [1002]],
    [{ q: 'akes' }, [1002]],
    [{ q: 'rör bergs' }, []],
    [{ q: '556154-14' }, [1004, 1003, 1002, 1001]],
    [{ q: '%' }, [1004, 1003, 1002, 1001]],
    [{ status: 'cancelled' }, [1002]],
    [{ invoice: 'e_invoice' }, [1003]],
    [{ from: '2026-11-20' }, [1004, 1003]],
    [{ to: '2026-11-19' }, [1002, 1001]],
    [{ product: 99 }, []],
    [{ campaign: 99 }, []],
  ])('is narrowed by %j', async (query, found) => {
    const { numbers } = await four()
    expect(await numbers(query)).toEqual(found)
  })

  test('is narrowed by who sold, what and to whom', async () => {
    const { s, numbers, productId, orderOf, first } = await four()
    expect(await numbers({ caller: s.userId('bo') })).toEqual([1004, 1002])
    expect(await numbers({ product: productId, campaign: s.campaignId() })).toHaveLength(4)
    expect(await numbers({ company: (await orderOf(first)).organizationId })).toEqual([1001])
    expect(await listOrderChoices(s.as('disa'))).toMatchObject({
      callers: [{ name: 'anna' }, { name: 'bo' }],
      campaigns: [{ name: 'höst' }],
      products: [{ name: 'Diplom Stor' }],
    })
  })

  test('is read a page at a time, forth and back', async () => {
    const { s, first } = await four()
    const { q, t } = s.db.read
    const [order] = await q.select().from(t.order)
    await s.db.write(async (tx) => {
      for (let at = 0; at < 100; at += 1) {
        const [call] = await tx.q
          .insert(t.activity)
          .values({ kind: 'call', startAt: 1, localDay: '2026-11-20', localHour: 9, createdAt: 1, updatedAt: 1 })
          .returning()
        const unique = { number: 2000 + at, activityId: call?.id ?? 0, commandId: `många-${at}` }
        const { id: _, ...same } = order as NonNullable<typeof order>
        await tx.q
          .insert(t.order)
          .values({ ...same, ...unique })
          .returning()
      }
    })
    const page = (query: object) => listOrders(s.as('disa'), query)
    const newest = await page({})
    expect([newest.orders[0]?.number, newest.orders.length, newest.newerThan]).toEqual([2099, 50, null])
    const next = await page({ olderThan: newest.olderThan })
    const last = await page({ olderThan: next.olderThan })
    expect([last.orders.at(-1)?.id, last.olderThan, last.orders.length]).toEqual([first, null, 4])
    expect((await page({ newerThan: last.newerThan })).orders).toEqual(next.orders)
    expect(newest.sums).toEqual(last.sums)
  })
})

test('one order shows its call, what was sent and what was done to it', async () => {
  const { s, second } = await four()
  const order = await loadOrderDetails(s.as('eva'), second)
  expect(order).toMatchObject({
    ...{ number: 1002, status: 'cancelled', cancelledBy: 'disa', cancelReason: 'Kunden ångrade sig.' },
    ...{ vatRate: 25, lines: [{ productName: 'Diplom Stor', totalOre: 240_000 }] },
    call: { at: '2026-11-19T09:41:00.000Z', attemptNo: 1 },
    messages: [{ channel: 'email', status: 'withdrawn', to: 'ake@akes.example' }],
    history: [{ action: 'order:cancelled', by: 'disa' }],
  })
  await expect(loadOrderDetails(s.as('eva'), 999)).rejects.toMatchObject({ code: 'not_found' })
})
