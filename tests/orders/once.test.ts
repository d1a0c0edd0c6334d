import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { placeOrder } from '@/lib/calls/place-order'
import { expireHolds } from '@/lib/queue/expire-holds'
import { rebuildTally } from '@/lib/tally/rebuild-tally'
import { ordering } from '../support/ordering'
import { scenario } from '../support/scenario'

const COMPANIES = { Alfa: { contact: ['Ann', 'Ek'] as [string, string] }, Beta: {}, Gamma: {} }
const sales = async () => {
  const s = await scenario({ companies: COMPANIES, users: { anna: 'caller', bo: 'caller', disa: 'office' } })
  return { s, ...(await ordering(s)) }
}

describe('An order is refused', () => {
  test('with each missing point by its field, the first one first, and nothing is written', async () => {
    const { sell, orders, activities, entry } = await sales()
    const wrong = { legalName: '', email: 'anna@gmial.com', url: 'javascript:alert(1)' }
    const refusal = await sell('anna', wrong).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'invalid' })
    const { details } = refusal as { details: Record<string, string> }
    expect(Object.keys(details)).toEqual(['order.legalName', 'order.url', 'order.email'])
    expect(await orders()).toEqual([])
    expect(await activities()).toEqual([])
    expect(await entry('Alfa')).toMatchObject({ state: 'waiting', attempts: 0 })
  })

  test('with a product that is not sold', async () => {
    const { s, sell } = await sales()
    await s.db.write((tx) => tx.q.update(tx.t.product).set({ active: false }).returning())
    await expect(sell('anna')).rejects.toMatchObject({
      details: { 'order.lines.0.productId': expect.stringContaining('säljs inte') },
    })
  })

  test.each([0, -1, 100_000_000_001])('at %i öre', async (ore) => {
    const { sell, productId } = await sales()
    const lines = [{ productId, kind: 'single' as const, frequency: null, listPriceOre: ore, totalOre: ore }]
    await expect(sell('anna', { lines })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('for who may not', async () => {
    const s = await scenario({ companies: COMPANIES, users: { anna: 'caller', ada: 'admin' } })
    const { card, order } = await ordering(s)
    const input = { commandId: randomUUID(), holdToken: (await card('anna')).holdToken, order: order(), next: false }
    await expect(placeOrder(s.as('ada'), input)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(placeOrder(s.as('anna'), input)).resolves.toMatchObject({ order: { number: 1001 } })
  })
})

describe('An order is placed once', () => {
  test('when the same command comes twice', async () => {
    const { s, card, order, orders, tally, outbox } = await sales()
    const input = { commandId: randomUUID(), holdToken: (await card('anna')).holdToken, order: order(), next: true }
    const first = await placeOrder(s.as('anna'), input)
    const again = await placeOrder(s.as('anna'), input)
    expect(again).toMatchObject({ order: first.order, saved: first.saved })
    expect(await orders()).toHaveLength(1)
    expect(await outbox()).toHaveLength(1)
    expect(await tally()).toMatchObject([{ count: 1, orderValue: 240_000 }])
  })

  test('when two tabs place it at the same time', async () => {
    const { card, place, orders } = await sales()
    const { holdToken } = await card('anna')
    const both = await Promise.allSettled([place('anna', holdToken), place('anna', holdToken)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'hold_lost' } })
    expect(await orders()).toHaveLength(1)
  })

  test('and never on a card that somebody else has taken', async () => {
    const { s, card, place, orders, activities } = await sales()
    const { holdToken } = await card('anna')
    s.wait(30)
    await expireHolds(s.system())
    await card('bo')
    await expect(place('anna', holdToken)).rejects.toMatchObject({ code: 'hold_lost' })
    expect(await orders()).toEqual([])
    expect(await activities()).toEqual([])
  })

  test('and the numbers are one series without holes, refused ones too', async () => {
    const { sell, orders, undo } = await sales()
    const first = await sell('anna')
    await sell('anna', { email: '' }).catch(() => null)
    await undo('anna', first.saved.activityId)
    await sell('anna')
    await sell('bo')
    expect((await orders()).map(({ number, status }) => `${number} ${status}`)).toEqual([
      '1001 undone',
      '1002 placed',
      '1003 placed',
    ])
  })
})

test('the tally that is built anew has the same orders and the same value', async () => {
  const { s, sell, call, undo, tally } = await sales()
  const first = await sell('anna')
  await undo('anna', first.saved.activityId)
  await sell('anna')
  await sell('bo')
  await call('anna', { outcome: 'no' })
  const cells = async () => (await tally()).map(({ id: _, ...cell }) => cell).filter(({ count }) => count !== 0)
  const before = await cells()
  expect(before.filter(({ outcome }) => outcome === 'order').map(({ orderValue }) => orderValue)).toEqual([
    240_000, 240_000,
  ])
  await s.db.write((tx) => rebuildTally(tx))
  const inOrder = (all: typeof before) => all.map((cell) => JSON.stringify(cell)).sort()
  expect(inOrder(await cells())).toEqual(inOrder(before))
})
