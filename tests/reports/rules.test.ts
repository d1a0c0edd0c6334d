import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OUTCOMES } from '@/lib/calls/types'
import { bestTime, callsPerOrder, changeSince, hitRate, netOrders, noFigures, sumFigures } from '@/lib/reports/rules'
import type { OutcomeFigures } from '@/lib/reports/types'

const figures = fc.record({
  calls: fc.nat(1000),
  talked: fc.nat(1000),
  byOutcome: fc.record(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, fc.nat(100)]))) as fc.Arbitrary<
    OutcomeFigures['byOutcome']
  >,
  cancelled: fc.nat(10),
  orderValue: fc.integer({ min: -1e9, max: 1e9 }),
})

describe('figures', () => {
  test('are the same however they are added up', () => {
    fc.assert(
      fc.property(fc.array(figures), fc.nat(20), (all, at) => {
        expect(sumFigures([sumFigures(all.slice(0, at)), sumFigures(all.slice(at))])).toEqual(sumFigures(all))
      }),
    )
  })

  test('orders are net, and a share of nothing is none', () => {
    const some = { ...noFigures(), calls: 50, talked: 20, cancelled: 1 }
    some.byOutcome.order = 5
    expect([netOrders(some), hitRate(some), callsPerOrder(some)]).toEqual([4, 0.2, 10])
    expect(hitRate({ ...some, cancelled: some.byOutcome.order + 1 })).toBeNull()
    expect([hitRate(noFigures()), callsPerOrder(noFigures())]).toEqual([null, null])
  })

  test('what was nothing before is compared with nothing', () => {
    expect([changeSince(12, 10), changeSince(12, 0), changeSince(null, 3)]).toEqual([0.2, null, null])
  })
})

describe('the best time', () => {
  const cell = (halfHour: number, calls: number, talked: number) => ({ weekday: 2, halfHour, calls, talked })

  test('has thirty calls at least', () => {
    expect(bestTime([cell(18, 29, 29), cell(20, 30, 6)])).toEqual(cell(20, 30, 6))
    expect(bestTime([cell(18, 29, 29)])).toBeNull()
  })

  test('is the surest one: few calls do not beat many by luck', () => {
    expect(bestTime([cell(18, 30, 24), cell(20, 500, 390)])).toEqual(cell(20, 500, 390))
  })
})
