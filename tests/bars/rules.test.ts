import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BarFacts, barsOf, differenceOfBars, type StandingBar } from '@/lib/bars/rules'
import { SUPPRESSION_CASES } from '@/lib/suppression/types'

const open: BarFacts = {
  entryId: 1,
  organizationId: 10,
  isDeleted: false,
  hasOkNumber: true,
  locks: [],
  stops: [],
}

describe('why an entry is not served', () => {
  test('nothing bars a living company with a number', () => {
    expect(barsOf(open)).toEqual([])
  })

  test('a lock bars every entry but the one it was made for', () => {
    const locks = [{ lockId: 5, entryId: 2, ownerId: 7 }]
    expect(barsOf({ ...open, locks })).toEqual([{ cause: 'lock', causeId: 5 }])
    expect(barsOf({ ...open, entryId: 2, locks })).toEqual([])
  })

  test('two promises of one owner on one number do not bar each other', () => {
    const locks = [
      { lockId: 5, entryId: 1, ownerId: 7 },
      { lockId: 6, entryId: 2, ownerId: 7 },
    ]
    expect(barsOf({ ...open, locks })).toEqual([])
    expect(barsOf({ ...open, entryId: 3, locks })).toHaveLength(2)
  })

  test('"nyligen ringt" waits for the office, the other cases are stops', () => {
    const bars = SUPPRESSION_CASES.map((ofCase, at) => ({ stopId: at + 1, case: ofCase }))
    expect(barsOf({ ...open, stops: bars }).map((bar) => bar.cause)).toEqual([
      'address_care',
      'suppression',
      'suppression',
      'suppression',
    ])
  })

  test('dead numbers and a deleted company bar by themselves', () => {
    expect(barsOf({ ...open, hasOkNumber: false })).toEqual([{ cause: 'dead_numbers', causeId: 10 }])
    expect(barsOf({ ...open, isDeleted: true })).toEqual([{ cause: 'deleted', causeId: 10 }])
  })
})

const facts = fc.record({
  entryId: fc.integer({ min: 1, max: 4 }),
  organizationId: fc.constant(10),
  isDeleted: fc.boolean(),
  hasOkNumber: fc.boolean(),
  locks: fc.array(
    fc.record({
      lockId: fc.integer({ min: 1, max: 4 }),
      entryId: fc.integer({ min: 1, max: 4 }),
      ownerId: fc.integer({ min: 1, max: 2 }),
    }),
    { maxLength: 3 },
  ),
  stops: fc.array(fc.record({ stopId: fc.integer({ min: 1, max: 4 }), case: fc.constantFrom(...SUPPRESSION_CASES) }), {
    maxLength: 3,
  }),
})

describe('the difference to what stands', () => {
  test('writing it once leaves nothing to write', () => {
    fc.assert(
      fc.property(fc.uniqueArray(facts, { selector: (one) => one.entryId }), (entries) => {
        const { missing, barredIds } = differenceOfBars(entries, [])
        const standing: StandingBar[] = missing.map((bar, at) => ({ ...bar, id: at + 1 }))
        const again = differenceOfBars(entries, standing)
        expect(again.missing).toEqual([])
        expect(again.surplus).toEqual([])
        expect([...barredIds].sort()).toEqual([...new Set(standing.map((bar) => bar.entryId))].sort())
      }),
    )
  })

  test('one cause is a bar of its own: taking it away takes no other', () => {
    fc.assert(
      fc.property(facts, (entry) => {
        const all = barsOf(entry)
        const without = barsOf({ ...entry, stops: [] })
        expect(without).toEqual(all.filter((bar) => bar.cause !== 'suppression' && bar.cause !== 'address_care'))
      }),
    )
  })
})
