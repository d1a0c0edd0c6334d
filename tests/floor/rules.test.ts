import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OUTCOMES } from '@/lib/calls/types'
import { addSums, hitRateOf, sumBy, sumCells } from '@/lib/floor/rules'
import type { FloorCell } from '@/lib/floor/types'

const cell = (change: Partial<FloorCell> = {}): FloorCell => ({
  ...{ localHour: 9, campaignId: 1, userId: 1, outcome: 'no' as const },
  ...{ count: 1, talked: 1, orderValue: 0 },
  ...change,
})

const cells = fc.array(
  fc.record({
    localHour: fc.integer({ min: 8, max: 16 }),
    campaignId: fc.integer({ min: 1, max: 3 }),
    userId: fc.integer({ min: 1, max: 5 }),
    outcome: fc.constantFrom(...OUTCOMES, 'order_cancelled' as const),
    count: fc.integer({ min: 0, max: 50 }),
    talked: fc.integer({ min: 0, max: 50 }),
    orderValue: fc.integer({ min: -900_000, max: 900_000 }),
  }),
)

test('a cancelled order is no call: it lowers orders and value', () => {
  const sums = sumCells([
    cell({ outcome: 'order', count: 3, talked: 3, orderValue: 720_000 }),
    cell({ outcome: 'order_cancelled', count: 1, talked: 0, orderValue: -240_000 }),
    cell({ outcome: 'no_answer', count: 4, talked: 0 }),
  ])
  expect(sums).toMatchObject({ calls: 7, talked: 3, orders: 2, orderValue: 480_000, cancelled: 1 })
  expect(sums.outcomes).toEqual({ order: 3, order_cancelled: 1, no_answer: 4 })
})

test('every way to group makes the same total', () => {
  fc.assert(
    fc.property(cells, (some) => {
      const whole = sumCells(some)
      for (const field of ['userId', 'campaignId', 'localHour'] as const) {
        const parts = [...sumBy(some, field).values()]
        for (const figure of ['calls', 'talked', 'orders', 'orderValue', 'cancelled'] as const) {
          expect(parts.reduce((sum, part) => sum + part[figure], 0)).toBe(whole[figure])
        }
      }
    }),
  )
})

test('without a contact there is no hit rate', () => {
  expect(hitRateOf({ orders: 0, talked: 0 })).toBeNull()
  expect(hitRateOf({ orders: 1, talked: 8 })).toBe(0.125)
  expect(hitRateOf({ orders: 0, talked: 8 })).toBe(0)
  expect(hitRateOf({ orders: -1, talked: 8 })).toBeNull()
})

test('cells of one outcome are added up, and a group holds its own alone', () => {
  const some = [cell({ userId: 1, count: 2 }), cell({ userId: 2, count: 5 }), cell({ userId: 1, count: 3 })]
  const groups = sumBy(some, 'userId')
  expect([...groups.keys()]).toEqual([1, 2])
  expect(groups.get(1)).toMatchObject({ calls: 5, talked: 2, outcomes: { no: 5 } })
  expect(groups.get(2)).toMatchObject({ calls: 5, talked: 1, outcomes: { no: 5 } })
})

test('two sums are added figure by figure', () => {
  const one = { calls: 1, talked: 2, orders: 3, orderValue: 400, cancelled: 5 }
  const other = { calls: 10, talked: 20, orders: -30, orderValue: -100, cancelled: 50 }
  expect(addSums(one, other)).toEqual({ calls: 11, talked: 22, orders: -27, orderValue: 300, cancelled: 55 })
})
