import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OUTCOMES } from '@/lib/calls/types'
import { halfHourText } from '@/lib/reports/half-hour'
import {
  addSales,
  bestTime,
  callsPerOrder,
  changeSince,
  hitRate,
  namesCallers,
  netAmount,
  netLines,
  netOrders,
  noFigures,
  noSales,
  sumFigures,
  sumSales,
  talksPerOrder,
} from '@/lib/reports/rules'
import type { OutcomeFigures, SalesFigures } from '@/lib/reports/types'

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

  test('each is added up by itself', () => {
    const one = { ...noFigures(), calls: 5, talked: 3, cancelled: 1, orderValue: -200 }
    const other = { ...noFigures(), calls: 7, talked: 4, cancelled: 2, orderValue: 900 }
    one.byOutcome.order = 2
    other.byOutcome.order = 3
    other.byOutcome.no = 1
    const byOutcome = { ...noFigures().byOutcome, order: 5, no: 1 }
    expect(sumFigures([one, other])).toEqual({ calls: 12, talked: 7, byOutcome, cancelled: 3, orderValue: 700 })
    expect(Object.keys(noFigures().byOutcome).sort()).toEqual([...OUTCOMES].sort())
  })

  test('orders are net, and a share of nothing is none', () => {
    const some = { ...noFigures(), calls: 50, talked: 20, cancelled: 1 }
    some.byOutcome.order = 5
    expect([netOrders(some), hitRate(some), callsPerOrder(some), talksPerOrder(some)]).toEqual([4, 0.2, 10, 4])
    expect(hitRate({ ...some, cancelled: some.byOutcome.order })).toBe(0)
    expect(hitRate({ ...some, cancelled: some.byOutcome.order + 1 })).toBeNull()
    expect([hitRate(noFigures()), callsPerOrder(noFigures())]).toEqual([null, null])
  })

  test('what was nothing before is compared with nothing', () => {
    expect([changeSince(12, 10), changeSince(12, 0), changeSince(null, 3)]).toEqual([0.2, null, null])
    expect([changeSince(12, null), changeSince(12, -3), changeSince(0, 4)]).toEqual([null, null, -1])
  })

  test('name a caller when they are told caller by caller, or of one', () => {
    expect(namesCallers({ groups: ['week', 'caller'] })).toBe(true)
    expect(namesCallers({ groups: ['week', null], caller: 3 })).toBe(true)
    expect(namesCallers({ groups: ['week', null] })).toBe(false)
  })
})

describe('sales', () => {
  const sales = (lines: number, amount: number, [cancelled, of]: [number, number]): SalesFigures => ({
    sold: { lines, amount },
    cancelled: { lines: cancelled, amount: of },
  })

  test('are lines and öre, sold and cancelled each by themselves, and net', () => {
    const sum = sumSales([sales(2, 500_00, [1, 200_00]), sales(3, 900_00, [0, 0])])
    expect(sum).toEqual(sales(5, 1400_00, [1, 200_00]))
    expect([netLines(sum), netAmount(sum)]).toEqual([4, 1200_00])
    expect(sumSales([])).toEqual(sales(0, 0, [0, 0]))
  })

  test('are added to what stands, and what is added stays as it is', () => {
    const [to, more] = [noSales(), sales(1, 100, [2, 50])]
    addSales(to, more)
    addSales(to, more)
    expect([to, more]).toEqual([sales(2, 200, [4, 100]), sales(1, 100, [2, 50])])
  })
})

test.each([
  [0, '00:00-00:30'],
  [19, '09:30-10:00'],
  [20, '10:00-10:30'],
])('half-hour %i is %s', (halfHour, text) => expect(halfHourText(halfHour)).toBe(text))

describe('the best time', () => {
  const cell = (halfHour: number, calls: number, talked: number) => ({ weekday: 2, halfHour, calls, talked })

  test('has thirty calls at least', () => {
    expect(bestTime([cell(18, 29, 29), cell(20, 30, 6)])).toEqual(cell(20, 30, 6))
    expect(bestTime([cell(18, 29, 29)])).toBeNull()
  })

  test('is the surest one: few calls do not beat many by luck', () => {
    expect(bestTime([cell(18, 30, 24), cell(20, 500, 390)])).toEqual(cell(20, 500, 390))
    expect(bestTime([cell(20, 500, 390), cell(18, 30, 24)])).toEqual(cell(20, 500, 390))
    // The lower ends are 0.6644 and 0.6646: a share is not sure by being a little higher.
    expect(bestTime([cell(18, 30, 25), cell(20, 500, 353)])).toEqual(cell(20, 500, 353))
    expect(bestTime([cell(18, 30, 25), cell(20, 500, 352)])).toEqual(cell(18, 30, 25))
  })

  test('is the first of two that are as sure', () => {
    expect(bestTime([cell(18, 40, 20), cell(20, 40, 20)])).toEqual(cell(18, 40, 20))
  })
})
