import { describe, expect, test } from 'vitest'
import { cancelOrder } from '@/lib/order-changes/cancel-order'
import { correctOrder } from '@/lib/order-changes/correct-order'
import { releaseOrder } from '@/lib/order-changes/release-order'
import { blockedOrder } from '../support/blocked-order'
import { command } from '../support/office'
import { orderDesk } from '../support/order-desk'

const REASON = 'Kunden ångrade sig.'
const line = { kind: 'single', frequency: null, listPriceOre: 240_000, totalOre: 240_000 } as const

describe('a blocked order that is let through', () => {
  test('is in the log with before and after, and whoever sees orders or the inbox hears it', async () => {
    const { s, orderId, taskId, organizationId, change, history } = await blockedOrder()
    s.facts.length = 0
    await releaseOrder(s.as('disa'), change())
    expect(await history()).toEqual([
      {
        action: 'order:released',
        userId: s.userId('disa'),
        before: { status: 'blocked' },
        after: { status: 'placed' },
      },
    ])
    expect(s.told('orders:changed')).toEqual([{ name: 'orders:changed', to: ['orders'], payload: { orderId } }])
    expect(s.told('office:changed')).toMatchObject([
      { payload: { taskId, organizationId, change: 'done', byId: s.userId('disa') } },
    ])
  })

  test('is refused when it was changed since, waits no longer or is not there, and nothing is done', async () => {
    const { s, orderId, change, correct, orderOf, task } = await blockedOrder()
    await correct(orderId, { firstName: 'Bodil' })
    const release = (more: object = {}) => releaseOrder(s.as('disa'), { ...change(), ...more })
    await expect(release()).rejects.toMatchObject({ message: expect.stringContaining('Någon annan') })
    expect([(await orderOf(orderId)).status, (await task())?.status]).toEqual(['blocked', 'new'])
    await expect(release({ orderId: 99 })).rejects.toMatchObject({ code: 'not_found' })
    await release({ version: 2 })
    await expect(release({ version: 3 })).rejects.toMatchObject({
      message: 'Ordern väntar inte på AD längre. Läs sidan igen.',
    })
  })
})

describe('an order that is cancelled', () => {
  test('is in the log with its reason, and whoever sees orders hears it', async () => {
    const { s, sold, cancel, history } = await orderDesk()
    const orderId = await sold('anna')
    s.facts.length = 0
    await cancel(orderId)
    const after = { status: 'cancelled', reason: REASON }
    expect(await history()).toEqual([
      { action: 'order:cancelled', userId: s.userId('disa'), before: { status: 'placed' }, after },
    ])
    expect(s.told('orders:changed')).toEqual([{ name: 'orders:changed', to: ['orders'], payload: { orderId } }])
  })
})

describe('an order that is corrected', () => {
  test('keeps how often a line recurs, and who wrote it; the log has both in words', async () => {
    const { s, sold, correct, lines, history, productId } = await orderDesk()
    const orderId = await sold('anna')
    await correct(orderId, {
      lines: [
        { ...line, productId, kind: 'recurring', frequency: 2 },
        { ...line, productId, frequency: 2, totalOre: 50_000 },
      ],
    })
    expect((await lines()).map(({ frequency, createdById }) => [frequency, createdById])).toEqual([
      [2, s.userId('disa')],
      [null, s.userId('disa')],
    ])
    const [log] = await history()
    expect(log?.after).toMatchObject({ lines: 'Diplom Stor 2/år 2\u00a0400,00\u00a0kr; Diplom Stor 500,00\u00a0kr' })
  })

  test('is told to whoever sees orders, and leaves the tally alone when its sum is the same', async () => {
    const { s, sold, correct } = await orderDesk()
    const orderId = await sold('anna')
    s.facts.length = 0
    await correct(orderId, { firstName: 'Bodil' })
    expect(s.told('orders:changed')).toEqual([{ name: 'orders:changed', to: ['orders'], payload: { orderId } }])
    expect(s.told('tally:changed')).toEqual([])
  })

  test('is refused when it is invoiced or not there', async () => {
    const { s, sold, correct, orderOf } = await orderDesk()
    const orderId = await sold('anna')
    await expect(correct(99, {}, 'disa', 1)).rejects.toMatchObject({ code: 'not_found' })
    await s.db.write(({ q, t }) => q.update(t.order).set({ status: 'invoiced' }).returning())
    await expect(correct(orderId, { firstName: 'Bodil' })).rejects.toMatchObject({
      message: 'Ordern är fakturerad och kan inte rättas. Makulera den i stället.',
    })
    expect((await orderOf(orderId)).firstName).toBe('Anna')
  })

  test('from abroad stays so, with its number as it was written', async () => {
    const { sold, correct, orderOf } = await orderDesk()
    const orderId = await sold('anna', { orgNo: 'NO 987 654 321', isForeign: true, invoiceDelivery: 'post' })
    await correct(orderId, { orgNo: 'NO 987 654 321', isForeign: true, firstName: 'Bodil' })
    expect(await orderOf(orderId)).toMatchObject({ isForeign: true, orgNo: 'NO 987 654 321', firstName: 'Bodil' })
    await expect(correct(orderId, { orgNo: 'NO 987 654 321' })).rejects.toMatchObject({
      code: 'invalid',
      details: { 'order.orgNo': expect.any(String) },
    })
  })

  test('of a sole trader keeps the number that stands, as it is kept', async () => {
    const { s, sold, correct, orderOf } = await orderDesk()
    const orderId = await sold('anna')
    // As an import brought it, before its check digit was asked for.
    const kept = { orgNo: '198001011234', soleTrader: true }
    await s.db.write(({ q, t }) => q.update(t.order).set(kept).returning())
    await correct(orderId, { orgNo: '800101-1234', firstName: 'Bodil' })
    expect(await orderOf(orderId)).toMatchObject({ ...kept, firstName: 'Bodil' })
  })
})

test('one command is one change: with another body it is refused', async () => {
  const { s, sold, correction } = await orderDesk()
  const { orderId, change, ...other } = await blockedOrder()
  const release = change()
  await releaseOrder(other.s.as('disa'), release)
  expect(await releaseOrder(other.s.as('disa'), release)).toEqual({ version: 2 })
  const reused = { code: 'command_reused' }
  await expect(releaseOrder(other.s.as('disa'), { ...release, version: 2 })).rejects.toMatchObject(reused)
  const id = await sold('anna')
  const correct = { ...command(), orderId: id, version: 1, order: correction({ firstName: 'Bodil' }) }
  await correctOrder(s.as('disa'), correct)
  await expect(
    correctOrder(s.as('disa'), { ...correct, order: correction({ firstName: 'Cilla' }) }),
  ).rejects.toMatchObject(reused)
  const cancel = { ...command(), orderId: id, version: 2, reason: REASON }
  await cancelOrder(s.as('disa'), cancel)
  await expect(cancelOrder(s.as('disa'), { ...cancel, reason: 'En annan.' })).rejects.toMatchObject(reused)
  expect(orderId).toBeGreaterThan(0)
})
