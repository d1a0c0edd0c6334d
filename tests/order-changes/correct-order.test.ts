import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { undoOutcome } from '@/lib/calls/undo-outcome'
import { ownCounts } from '@/lib/tally/own-counts'
import { orderDesk } from '../support/order-desk'
import { putProduct } from '../support/put-product'

test('a correction counts the amounts anew, keeps the number, and tells before and after', async () => {
  const { s, sold, correct, orderOf, lines, history, productId, told } = await withTold()
  const id = await sold('anna')
  const was = await orderOf(id)
  const small = await putProduct(s, 'Diplom Liten')
  await correct(id, {
    marketingName: 'Bergs Bygg & Måleri',
    invoiceDelivery: 'e_invoice',
    lines: [
      { productId, kind: 'recurring', frequency: 2, listPriceOre: 240_000, totalOre: 200_001 },
      { productId: small, kind: 'single', frequency: null, listPriceOre: 50_000, totalOre: 50_000 },
    ],
  })
  expect(await orderOf(id)).toMatchObject({
    ...{ number: was.number, placedAt: was.placedAt, status: 'placed', version: was.version + 1 },
    ...{ totalExVat: 250_001, vat: 62_500, total: 312_501, peppolId: '0007:5561541490', correctedAt: s.clock.now },
    marketingName: 'Bergs Bygg & Måleri',
  })
  expect((await lines()).map(({ productName, position, totalOre }) => [position, productName, totalOre])).toEqual([
    [1, 'Diplom Stor', 200_001],
    [2, 'Diplom Liten', 50_000],
  ])
  const [log] = await history()
  expect(log).toMatchObject({
    action: 'order:corrected',
    userId: s.userId('disa'),
    before: { marketingName: 'Bergs', totalExVat: 240_000, lines: 'Diplom Stor 2\u00a0400,00\u00a0kr' },
    after: { marketingName: 'Bergs Bygg & Måleri', totalExVat: 250_001 },
  })
  expect(Object.keys(log?.after as object)).not.toContain('email')
  expect(told('orders:changed').at(-1)).toMatchObject({ to: ['orders'], payload: { orderId: id } })
})

test('the day of the call is worth what the order is worth, and counting anew gives the same', async () => {
  const { s, sold, correct, tallies, productId } = await withTold()
  const id = await sold('anna')
  s.wait(24 * 60)
  const line = { productId, kind: 'single', frequency: null, listPriceOre: 240_000, totalOre: 150_000 } as const
  await correct(id, { lines: [line] })
  const counts = await ownCounts(s.db.read, { userId: s.userId('anna'), day: '2026-11-19' })
  expect(counts).toMatchObject({ calls: 1, orders: 1, orderValue: 150_000 })
  const { kept, anew } = await tallies()
  expect(anew).toEqual(kept)
})

test('two at once: the second is told, and nothing of it is kept', async () => {
  const { sold, correct, orderOf, history } = await withTold()
  const id = await sold('anna')
  const { version } = await orderOf(id)
  await correct(id, { firstName: 'Bodil' }, 'disa', version)
  await expect(correct(id, { firstName: 'Cilla' }, 'adam', version)).rejects.toMatchObject({ code: 'conflict' })
  expect((await orderOf(id)).firstName).toBe('Bodil')
  expect(await history()).toHaveLength(1)
})

test('what is missing is named by its field, and the order stays', async () => {
  const { sold, correct, orderOf, productId } = await withTold()
  const id = await sold('anna')
  const free = { productId, kind: 'single', frequency: null, listPriceOre: 1, totalOre: 0 } as const
  await expect(correct(id, { legalName: ' ', orgNo: '556154-1491', lines: [free] })).rejects.toMatchObject({
    code: 'invalid',
    details: {
      'order.legalName': expect.any(String),
      'order.orgNo': expect.any(String),
      'order.lines.0.totalOre': expect.any(String),
    },
  })
  expect((await orderOf(id)).version).toBe(1)
})

test('a product that is no longer sold may stay, a new line of it may not come', async () => {
  const { s, sold, correct, productId } = await withTold()
  const id = await sold('anna')
  const gone = await putProduct(s, 'Utgången')
  await s.db.write(({ q, t }) => q.update(t.product).set({ active: false }).returning())
  await expect(correct(id, { firstName: 'Bodil' })).resolves.toEqual({ version: 2 })
  const line = { kind: 'single', frequency: null, listPriceOre: 1, totalOre: 100 } as const
  await expect(correct(id, { lines: [{ ...line, productId: gone }] })).rejects.toMatchObject({ code: 'invalid' })
  expect(gone).not.toBe(productId)
})

test.each(['anna', 'eva'])('is not for %s', async (name) => {
  const { sold, correct } = await withTold()
  const id = await sold('bo')
  await expect(correct(id, {}, name)).rejects.toMatchObject({ code: 'forbidden' })
})

test('what the office has corrected the caller can no longer undo', async () => {
  const { s, sell, correct } = await withTold()
  const { saved, order } = await sell('anna')
  await correct(order?.id ?? 0, { firstName: 'Bodil' })
  const undo = undoOutcome(s.as('anna'), { commandId: randomUUID(), activityId: saved.activityId })
  await expect(undo).rejects.toMatchObject({ code: 'conflict' })
})

async function withTold() {
  const desk = await orderDesk()
  return { ...desk, told: desk.s.told }
}
