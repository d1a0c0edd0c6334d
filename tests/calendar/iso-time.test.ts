import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoOf } from '@/lib/calendar/iso-time'

test('an instant is written as Date writes it', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true, min: new Date(-1e14), max: new Date(3e14) }), (date) => {
      expect(isoOf(date.getTime())).toBe(date.toISOString())
    }),
    { numRuns: 2000 },
  )
})

test.each([0, -1, 253_402_300_799_999, 253_402_300_800_000, 951_782_400_000, 1_795_000_000_001])(
  'the edge %i too',
  (at) => {
    expect(isoOf(at)).toBe(new Date(at).toISOString())
  },
)
