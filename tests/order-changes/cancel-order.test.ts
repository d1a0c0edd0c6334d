import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { releaseOrder } from '@/lib/order-changes/release-order'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { newStop } from '@/lib/suppression/schema'
import { ownCounts } from '@/lib/tally/own-counts'
import { orderDesk } from '../support/order-desk'

const DAY = 24 * 60

test('a cancelled order is a row of its own on the day of the cancelling; its own day stays as it was', async () => {
  const { s, sold, cancel, orderOf, tally, tallies, history, outbox } = await orderDesk()
  const id = await sold('anna')
  s.wait(DAY)
  await cancel(id)
  expect(await orderOf(id)).toMatchObject({
    ...{ status: 'cancelled', number: 1001, cancelledAt: s.clock.now, cancelledById: s.userId('disa') },
    cancelReason: 'Kunden ångrade sig.',
  })
  const cells = (await tally()).map(({ localDay, outcome, userId, count, orderValue }) => {
    return { localDay, outcome, userId, count, orderValue }
  })
  const anna = { userId: s.userId('anna'), count: 1 }
  expect(cells).toEqual([
    { ...anna, localDay: '2026-11-19', outcome: 'order', orderValue: 240_000 },
    { ...anna, localDay: '2026-11-20', outcome: 'order_cancelled', orderValue: -240_000 },
  ])
  const of = (day: string) => ownCounts(s.db.read, { userId: s.userId('anna'), day })
  expect(await of('2026-11-19')).toMatchObject({ calls: 1, orders: 1, orderValue: 240_000 })
  expect(await of('2026-11-20')).toMatchObject({ calls: 0, orders: -1, orderValue: -240_000 })
  expect((await outbox()).map(({ status }) => status)).toEqual(['withdrawn'])
  expect(await history()).toMatchObject([
    { action: 'order:cancelled', before: { status: 'placed' }, after: { reason: 'Kunden ångrade sig.' } },
  ])
  const { kept, anew } = await tallies()
  expect(anew).toEqual(kept)
})

test('the same day nets out, and the caller hears of it at once', async () => {
  const { s, sold, cancel } = await orderDesk()
  await cancel(await sold('anna'))
  const [last] = s.told('tally:changed').slice(-1)
  expect(last).toMatchObject({ payload: { counts: { calls: 1, orders: 0, orderValue: 0 } } })
})

test('cancelling twice, an undone one, a changed one or one that is not there is refused in words', async () => {
  const { s, sold, sell, cancel, undo, correct, orderOf } = await orderDesk()
  const id = await sold('anna')
  await cancel(id)
  await expect(cancel(id)).rejects.toMatchObject({ code: 'conflict', message: 'Ordern är redan makulerad.' })
  await expect(correct(id, {})).rejects.toMatchObject({ message: 'Ordern är redan makulerad.' })
  const undone = await sell('bo')
  await undo('bo', undone.saved.activityId)
  await expect(cancel(undone.order?.id ?? 0)).rejects.toMatchObject({ message: expect.stringContaining('ångrad') })
  const changed = await sold('anna')
  const { version } = await orderOf(changed)
  await correct(changed, { firstName: 'Bodil' })
  await expect(cancel(changed, 'disa', version)).rejects.toMatchObject({
    message: expect.stringContaining('Någon annan'),
  })
  await expect(cancel(99, 'disa', 1)).rejects.toMatchObject({ code: 'not_found' })
  expect(s.told('tally:changed')).toHaveLength(5)
})

test('two who cancel at once are one cancelling', async () => {
  const { sold, cancel, tally } = await orderDesk()
  const id = await sold('anna')
  const both = await Promise.allSettled([cancel(id, 'disa', 1), cancel(id, 'adam', 1)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await tally()).filter(({ outcome }) => outcome === 'order_cancelled')).toMatchObject([{ count: 1 }])
})

test.each(['anna', 'eva'])('is not for %s', async (name) => {
  const { sold, cancel } = await orderDesk()
  await expect(cancel(await sold('bo'), name)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a blocked order is let through once: it counts on the day of its call and the customer is thanked', async () => {
  const { s, card, place, orderOf, tallies, outbox, tasks, activities } = await orderDesk()
  const id = await blocked({ s, card, place })
  expect(await outbox()).toEqual([])
  s.wait(DAY)
  const release = (by: string) => releaseOrder(s.as(by), { commandId: randomUUID(), orderId: id, version: 1 })
  await expect(release('eva')).rejects.toMatchObject({ code: 'forbidden' })
  await release('disa')
  await expect(release('disa')).rejects.toMatchObject({ code: 'conflict' })
  expect((await orderOf(id)).status).toBe('placed')
  expect((await outbox()).map(({ dedupeKey, to }) => [dedupeKey, to])).toEqual([
    [`order:${id}:thank-you`, 'anna@bergs.example'],
  ])
  expect((await tasks()).find(({ type }) => type === 'blocked_order')).toMatchObject({ status: 'done' })
  expect((await activities()).find(({ outcome }) => outcome === 'order')).toMatchObject({
    counted: true,
    amount: 240_000,
  })
  const counts = await ownCounts(s.db.read, { userId: s.userId('anna'), day: '2026-11-19' })
  expect(counts).toMatchObject({ orders: 1, orderValue: 240_000 })
  const { kept, anew } = await tallies()
  expect(anew).toEqual(kept)
})

test('a blocked order that is dropped has never counted for anybody', async () => {
  const { s, card, place, cancel, orderOf, tally, tallies, tasks, outbox } = await orderDesk()
  const id = await blocked({ s, card, place })
  await cancel(id)
  expect((await orderOf(id)).status).toBe('cancelled')
  expect(await tally()).toEqual([])
  expect((await tallies()).anew).toEqual([])
  expect((await tasks()).find(({ type }) => type === 'blocked_order')).toMatchObject({ status: 'done' })
  expect(await outbox()).toEqual([])
})

test('after any sales, undos, corrections and cancellings the tally is what counting anew gives', async () => {
  const step = fc.record({
    caller: fc.constantFrom('anna', 'bo'),
    after: fc.constantFrom('nothing', 'undo', 'correct', 'cancel', 'both'),
    kronor: fc.integer({ min: 1, max: 5000 }),
    wait: fc.constantFrom(5, 200, 1440),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      const { s, sell, undo, correct, cancel, productId, tallies } = await orderDesk()
      for (const { caller, after, kronor, wait } of steps) {
        const { saved, order } = await sell(caller)
        const id = order?.id ?? 0
        const line = { productId, kind: 'single', frequency: null, listPriceOre: 100, totalOre: kronor * 100 } as const
        if (after === 'undo') await undo(caller, saved.activityId)
        s.wait(wait)
        if (after === 'correct' || after === 'both') await correct(id, { url: 'www.a.example', lines: [line] })
        if (after === 'cancel' || after === 'both') await cancel(id)
        s.clock.now = Math.min(s.clock.now, Date.parse('2026-11-19T14:00:00Z'))
      }
      const { kept, anew } = await tallies()
      expect(anew).toEqual(kept)
    }),
    { numRuns: 12 },
  )
}, 60_000)

type Desk = Pick<Awaited<ReturnType<typeof orderDesk>>, 's' | 'card' | 'place'>

/** An order on a company that asked to be left alone while it was on the screen. */
async function blocked({ s, card, place }: Desk): Promise<number> {
  const { holdToken, organization } = await card('anna')
  const stop = { commandId: randomUUID(), organizationId: organization.id, case: 'no_calls' } as const
  await addSuppression(s.as('eva'), newStop.parse(stop))
  const { order } = await place('anna', holdToken)
  return order?.id ?? 0
}
