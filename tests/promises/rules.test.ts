import { expect, test } from 'vitest'
import { dangerOf, promisesInDanger } from '@/lib/promises/rules'

const NOW = Date.parse('2026-11-19T09:41:00Z')
const MINUTE = 60_000
type More = { overdueDays?: number; ownerWorks?: boolean; onScreenOf?: string }
const lock = (id: number, inMinutes: number, more: More = {}) => ({
  id,
  promisedAt: new Date(NOW + inMinutes * MINUTE).toISOString(),
  overdueDays: 0,
  ownerWorks: true,
  onScreenOf: null,
  ...more,
})

test('a working day late comes first, then who has left, then late today, then soon', () => {
  const locks = [
    lock(1, 30),
    lock(2, -10),
    lock(3, 5000, { ownerWorks: false }),
    lock(4, -2000, { overdueDays: 1 }),
    lock(5, -9000, { overdueDays: 4 }),
    lock(6, 200),
  ]
  expect(promisesInDanger(locks, NOW).map(({ id }) => id)).toEqual([5, 4, 3, 2, 1])
})

test('the edges: a promise that is due just now is soon, one beyond an hour is in no danger', () => {
  expect(dangerOf(lock(1, 0), NOW)).toBe('soon')
  expect(dangerOf(lock(1, 60), NOW)).toBe('soon')
  expect(dangerOf(lock(1, 61), NOW)).toBeNull()
  expect(dangerOf(lock(1, -1), NOW)).toBe('today')
})

test('of one kind the oldest promise comes first, and of one moment the one that was made first', () => {
  const locks = [lock(4, -10), lock(3, -10), lock(2, -5), lock(1, -90)]
  expect(promisesInDanger(locks, NOW).map(({ id }) => id)).toEqual([1, 3, 4, 2])
})

test('a promise that somebody has on the screen is being kept', () => {
  expect(dangerOf(lock(1, -10, { onScreenOf: 'Anna' }), NOW)).toBeNull()
})
