import { expect, test } from 'vitest'
import { beatenOf } from '@/lib/best/rules'

const day = (orders: number, orderValue: number, talked: number) => ({ orders, orderValue, talked })

test('today beats what it is better in, not what it is as good in, and nothing without a history', () => {
  expect(beatenOf(day(3, 300, 9), day(2, 200, 8))).toEqual(['orders', 'orderValue', 'talked'])
  expect(beatenOf(day(2, 300, 8), day(2, 200, 8))).toEqual(['orderValue'])
  expect(beatenOf(day(2, 200, 8), day(2, 200, 8))).toEqual([])
  expect(beatenOf(day(3, 300, 9), null)).toEqual([])
})

test('a day with nothing in it beats nothing, not even a day below nothing', () => {
  expect(beatenOf(day(0, 0, 1), day(-1, -100, 0))).toEqual(['talked'])
})
