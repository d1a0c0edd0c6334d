import { describe, expect, test } from 'vitest'
import { listCalls } from '@/lib/call-list/list-calls'
import { callFilter } from '@/lib/call-list/schema'
import { OUTCOMES } from '@/lib/calls/types'
import { countOutcomes } from '@/lib/reports/count-outcomes'
import { clipped } from '@/lib/reports/periods'
import { netOrders, sumFigures } from '@/lib/reports/rules'
import { GROUPS, type Group, type OutcomesRow, type Period, TIME_GROUPS } from '@/lib/reports/types'
import { reportedDays, tallyInSum } from '../support/reported-day'

const DAYS = { from: '2026-11-19', to: '2026-11-20' }

describe('the report of outcomes', () => {
  test('counts by caller, net of what was cancelled, on the day of the cancelling', async () => {
    const { s } = await reportedDays()
    const { rows, total } = await countOutcomes(s.as('eva'), DAYS)
    expect(rows.map(({ name, figures }) => [name, figures.calls, figures.talked, netOrders(figures)])).toEqual([
      ['anna', 5, 3, 1],
      ['bo', 4, 2, 1],
    ])
    expect([total.byOutcome.no_answer, total.byOutcome.order, total.cancelled, total.orderValue]).toEqual([
      4, 3, 1, 480_000,
    ])
    const first = await countOutcomes(s.as('eva'), { from: '2026-11-19', to: '2026-11-19' })
    expect([netOrders(first.total), first.total.orderValue, first.total.cancelled]).toEqual([2, 480_000, 0])
    const second = await countOutcomes(s.as('eva'), { from: '2026-11-20', to: '2026-11-20' })
    expect([netOrders(second.total), second.total.orderValue, second.total.cancelled]).toEqual([0, 0, 1])
  })

  test('adds up to the tally by any two groupings, rows and parts alike', async () => {
    const days = await reportedDays()
    const tally = await tallyInSum(days)
    for (const by of GROUPS) {
      for (const split of GROUPS.filter((one) => one !== by)) {
        const { rows, total } = await countOutcomes(days.s.as('eva'), { ...DAYS, by, split })
        const { calls, talked, orderValue } = sumFigures(
          rows.flatMap(({ parts }) => parts.map(({ figures }) => figures)),
        )
        expect({ by, split, calls, talked, orderValue }).toEqual({ by, split, ...tally })
        expect(sumFigures(rows.map(({ figures }) => figures))).toEqual(total)
      }
    }
  })

  test('every figure equals the list that it opens, whatever the rows are', async () => {
    const { s } = await reportedDays()
    const sumsOf = async (query: object) => (await listCalls(s.as('eva'), callFilter.parse(query))).sums
    for (const by of GROUPS) {
      const { rows, period } = await countOutcomes(s.as('eva'), { ...DAYS, by })
      for (const row of rows) {
        const behind = addressOf(by, row, period)
        for (const outcome of OUTCOMES) {
          const { calls } = await sumsOf({ ...behind, outcomes: outcome })
          expect([by, row.key, outcome, calls]).toEqual([by, row.key, outcome, row.figures.byOutcome[outcome]])
        }
        expect((await sumsOf({ ...behind, talked: '1' })).calls).toBe(row.figures.talked)
        const all = await listCalls(s.as('eva'), callFilter.parse(behind))
        expect([all.sums.calls, all.calls.length]).toEqual([row.figures.calls, row.figures.calls])
      }
    }
  })

  test('compares with the same weekdays a week before, and without days it is this week to this day', async () => {
    const { s } = await reportedDays()
    const { period, before, total } = await countOutcomes(s.as('eva'), {})
    expect([period, before]).toEqual([
      { from: '2026-11-16', to: '2026-11-20' },
      { from: '2026-11-09', to: '2026-11-13' },
    ])
    const next = await countOutcomes({ ...s.as('eva'), now: s.clock.now + 7 * 86_400_000 }, {})
    expect([next.total.calls, next.totalBefore]).toEqual([0, total])
  })

  test('counts from a day without an end to this day, and a lone last day as that day', async () => {
    const { s } = await reportedDays()
    const periodOf = async (days: { from?: string; to?: string }) => (await countOutcomes(s.as('eva'), days)).period
    expect(await periodOf({ from: '2026-11-10' })).toEqual({ from: '2026-11-10', to: '2026-11-20' })
    expect(await periodOf({ from: '2026-12-24' })).toEqual({ from: '2026-12-24', to: '2026-12-24' })
    expect(await periodOf({ to: '2026-11-10' })).toEqual({ from: '2026-11-10', to: '2026-11-10' })
  })

  test('shows a caller their own and nobody else, and the office all', async () => {
    const { s } = await reportedDays()
    const own = await countOutcomes(s.as('bo'), DAYS)
    expect(own.rows.map(({ name }) => name)).toEqual(['bo'])
    await expect(countOutcomes(s.as('bo'), { ...DAYS, caller: s.userId('anna') })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await countOutcomes(s.as('disa'), DAYS)).rows).toHaveLength(2)
  })

  test('refuses a period that ends before it begins', async () => {
    const { s } = await reportedDays()
    const asked = { from: '2026-11-20', to: '2026-11-19' }
    await expect(countOutcomes(s.as('eva'), asked)).rejects.toMatchObject({
      code: 'invalid',
      details: { to: expect.anything() },
    })
  })
})

/** What the screen asks the list for when a row's figure is opened. */
function addressOf(by: Group, { key }: OutcomesRow, period: Period) {
  const time = TIME_GROUPS.find((group) => group === by)
  const days = time ? clipped(key, time, period) : period
  const narrowed = { caller: { caller: key }, campaign: { campaign: key }, hour: { hour: key } }[by as 'caller']
  return { ...days, ...narrowed }
}
