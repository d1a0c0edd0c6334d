import { expect, test } from 'vitest'
import { isWithinSize } from '@/lib/rounds/rules'

test.each([
  ['7', 5, 9, true],
  ['5', 5, 9, true],
  ['9', 5, 9, true],
  ['4', 5, 9, false],
  ['10', 5, 9, false],
  ['1-5', 5, 9, true],
  ['9-20', 5, 9, true],
  ['1-4', 5, 9, false],
  ['10-19', 5, 9, false],
  ['500+', 1, 499, false],
  ['500+', 1, 500, true],
  ['500+', 1000, 2000, true],
  ['', 0, 9, false],
  ['okänt', 0, 9, false],
])('a size written %j reaches into %i-%i: %s', (written, from, to, answer) => {
  expect(isWithinSize(written, { from, to })).toBe(answer)
})
