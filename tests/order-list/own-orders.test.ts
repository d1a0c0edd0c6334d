import { describe, expect, test } from 'vitest'
import { listOrderChoices, listOrders } from '@/lib/order-list/list-orders'
import { listOwnOrders } from '@/lib/order-list/list-own-orders'
import { loadOrderDetails } from '@/lib/order-list/load-order-details'
import { printConfirmation } from '@/lib/order-list/print-confirmation'
import { orderDesk } from '../support/order-desk'

describe('Mina order', () => {
  test('are this week’s, newest first, with who corrected and who cancelled', async () => {
    const { s, sold, correct, cancel } = await orderDesk()
    const first = await sold('anna')
    await correct(first, { marketingName: 'Bergs Bygge' })
    await cancel(await sold('anna'))
    await sold('bo')
    const { today, monday, orders } = await listOwnOrders(s.as('anna'))
    expect([today, monday]).toEqual(['2026-11-19', '2026-11-16'])
    expect(orders).toMatchObject([
      { number: 1002, status: 'cancelled', cancelled: { by: 'disa', on: '2026-11-19', reason: 'Kunden ångrade sig.' } },
      { number: 1001, status: 'placed', corrected: { by: 'disa' }, cancelled: null, totalExVat: 240_000 },
    ])
  })

  test('of an earlier week are there when they were cancelled in this one', async () => {
    const { s, sold, cancel } = await orderDesk()
    await sold('anna')
    const old = await sold('anna')
    s.wait(7 * 24 * 60)
    expect((await listOwnOrders(s.as('anna'))).orders).toEqual([])
    await cancel(old)
    const { orders } = await listOwnOrders(s.as('anna'))
    expect(orders).toMatchObject([{ number: 1002, placedOn: '2026-11-19', cancelled: { on: '2026-11-26' } }])
  })
})

describe('a caller among all orders', () => {
  test('lists and opens their own alone', async () => {
    const { s, sold } = await orderDesk()
    const own = await sold('anna')
    const another = await sold('bo')
    expect((await listOrders(s.as('anna'), {})).orders.map(({ id }) => id)).toEqual([own])
    await expect(listOrders(s.as('anna'), { caller: s.userId('bo') })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await loadOrderDetails(s.as('anna'), own)).id).toBe(own)
    await expect(loadOrderDetails(s.as('anna'), another)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('reads what was done, not what stood there before, and no sole trader’s whole number', async () => {
    const { s, sold, correct } = await orderDesk()
    const id = await sold('anna')
    await correct(id, { marketingName: 'Bergs Bygge' })
    await s.db.write(({ q, t }) => q.update(t.order).set({ soleTrader: true, peppolId: '0007:x' }).returning())
    const own = await loadOrderDetails(s.as('anna'), id)
    expect(own.history[0]).toMatchObject({ action: 'order:corrected', by: 'disa', before: null, after: null })
    expect([own.orgNo, own.peppolId]).toEqual([expect.stringMatching(/\*{4}$/), null])
    const seen = await loadOrderDetails(s.as('disa'), id)
    expect([seen.orgNo, seen.peppolId]).toEqual([expect.not.stringContaining('*'), '0007:x'])
    expect(seen.history[0]?.after).not.toBeNull()
  })

  test('prints nothing and gets no names to choose among', async () => {
    const { s, sold } = await orderDesk()
    const id = await sold('anna')
    await expect(printConfirmation(s.as('anna'), id)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listOrderChoices(s.as('anna'))).rejects.toMatchObject({ code: 'forbidden' })
  })
})
