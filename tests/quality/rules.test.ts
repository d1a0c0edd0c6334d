import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isComparable, NOTHING_COUNTED, NOTHING_TALLIED, rowOf, shareOf, sumOf } from '@/lib/quality/rules'

const tallied = { ...NOTHING_TALLIED, calls: 40, noAnswer: 20, promises: 4, ordersTaken: 5, ordersCancelled: 1 }

describe('a share', () => {
  test.each([
    [{ count: 1, of: 30 }, 3.3],
    [{ count: 12, of: 40 }, 30],
    [{ count: 0, of: 12 }, 0],
    [{ count: 2, of: 0 }, null],
  ])('%j is %s percent', (figure, share) => expect(shareOf(figure)).toBe(share))

  test('of fewer than 30 says nothing', () => {
    expect(isComparable({ count: 29, of: 29 })).toBe(false)
    expect(isComparable({ count: 0, of: 30 })).toBe(true)
  })
})

describe('a row', () => {
  test('puts each count beside what it is a part of, and tells orders net', () => {
    const row = rowOf({ ...tallied, orderValue: 480_000 }, { ...NOTHING_COUNTED, skipped: 10, undone: 2, unkept: 1 })
    expect(row).toEqual({
      calls: 40,
      figures: {
        skipped: { count: 10, of: 50 },
        talk_noted: { count: 0, of: 20 },
        quick: { count: 0, of: 40 },
        gone_on: { count: 0, of: 40 },
        undone: { count: 2, of: 42 },
        unkept: { count: 1, of: 4 },
        cancelled: { count: 1, of: 5 },
      },
      orders: 4,
      orderValue: 480_000,
    })
  })

  test('of all is the sum of everybody, in any order', () => {
    const person = fc.record({ ...Object.fromEntries(Object.keys(NOTHING_COUNTED).map((name) => [name, fc.nat(99)])) })
    fc.assert(
      fc.property(fc.array(person), (people) => {
        const all = people as unknown as (typeof NOTHING_COUNTED)[]
        const sum = sumOf(NOTHING_COUNTED, all)
        expect(sum).toEqual(sumOf(NOTHING_COUNTED, all.toReversed()))
        expect(sum.quick).toBe(all.reduce((total, one) => total + one.quick, 0))
      }),
    )
  })
})
