import { expect, test } from 'vitest'
import { rebuildTally } from '@/lib/tally/rebuild-tally'
import { orderDesk } from '../support/order-desk'

const DAY = 24 * 60
type Desk = Awaited<ReturnType<typeof orderDesk>>

/** What the tally holds, row by row in one order. */
async function cellsOf({ s, tally }: Pick<Desk, 's' | 'tally'>) {
  const names = new Map(['anna', 'bo'].map((name) => [s.userId(name), name]))
  return (await tally())
    .filter(({ count, orderValue }) => count !== 0 || orderValue !== 0)
    .map(({ userId, localDay, localHour, outcome, count, talked, orderValue }) =>
      [names.get(userId), localDay, localHour, outcome, count, talked, orderValue].join(' '),
    )
    .sort()
}

test('a tally that was lost or is wrong is counted anew from the calls and the cancelled orders', async () => {
  const desk = await orderDesk()
  const { s, sold, sell, undo, cancel, card, save } = desk
  const id = await sold('anna')
  await sold('bo')
  await undo('bo', (await sell('bo')).saved.activityId)
  await save('anna', (await card('anna')).holdToken, { outcome: 'no_answer' })
  s.wait(DAY + 120)
  await cancel(id)
  const counted = [
    'anna 2026-11-19 10 no_answer 1 0 0',
    'anna 2026-11-19 10 order 1 1 240000',
    'anna 2026-11-20 12 order_cancelled 1 0 -240000',
    'bo 2026-11-19 10 order 1 1 240000',
  ]
  expect(await cellsOf(desk)).toEqual(counted)
  await s.db.write(async ({ q, t }) => {
    await q.update(t.tally).set({ count: 7, talked: 5, orderValue: 1 }).returning()
  })
  await s.db.write(rebuildTally)
  expect(await cellsOf(desk)).toEqual(counted)
  await s.db.write(async ({ q, t }) => {
    await q.delete(t.tally).returning()
  })
  await s.db.write(rebuildTally)
  expect(await cellsOf(desk)).toEqual(counted)
})

test('each change is told to who called and to the floor: the day in sum, and the cell as it stands', async () => {
  const { s, sold, correct, productId } = await orderDesk()
  const id = await sold('anna')
  await sold('anna')
  const line = { productId, kind: 'single', frequency: null, listPriceOre: 240_000, totalOre: 150_000 } as const
  await correct(id, { lines: [line] })
  const cell = { localDay: '2026-11-19', localHour: 10, userId: s.userId('anna'), campaignId: s.campaignId() }
  const day = { day: '2026-11-19', calls: 2, talked: 2, orders: 2, cancelled: 0, orderValue: 390_000 }
  expect(s.told('tally:changed').at(-1)).toEqual({
    name: 'tally:changed',
    to: [`user:${s.userId('anna')}`, 'floor'],
    payload: {
      userId: s.userId('anna'),
      campaignId: s.campaignId(),
      counts: day,
      cell: { ...cell, outcome: 'order', count: 2, talked: 2, orderValue: 390_000 },
    },
  })
})
