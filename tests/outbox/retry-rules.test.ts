import { expect, test } from 'vitest'
import { nextTry } from '@/lib/outbox/retry-rules'

test('a message is tried again after 1, 5, 15 minutes, 1, 3, 6 and 12 hours, and then no more', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7].map((attempts) => ((nextTry(attempts, 5000) ?? 0) - 5000) / 60_000)
  expect(minutes).toEqual([1, 5, 15, 60, 180, 360, 720])
  expect(nextTry(8, 5000)).toBeNull()
})
