import { describe, expect, test } from 'vitest'
import { listOrders } from '@/lib/order-list/list-orders'
import { orderQuery } from '@/lib/order-list/schema'
import { countOutcomes } from '@/lib/reports/count-outcomes'
import { countSales } from '@/lib/reports/count-sales'
import { netAmount, sumSales } from '@/lib/reports/rules'
import { SALES_GROUPS } from '@/lib/reports/types'
import { reportedDays } from '../support/reported-day'

const DAYS = { from: '2026-11-19', to: '2026-11-20' }

describe('the report of sales', () => {
  test('stands by product and person at once: sold on the order’s day, cancelled on the day of cancelling', async () => {
    const { s } = await reportedDays()
    const { columns, rows, orders } = await countSales(s.as('eva'), { ...DAYS, by: 'product', across: 'caller' })
    expect(columns.map(({ name }) => name)).toEqual(['anna', 'bo'])
    expect(rows).toMatchObject([
      {
        name: 'Diplom Stor',
        cells: [
          { sold: { lines: 2, amount: 480_000 }, cancelled: { lines: 1, amount: 240_000 } },
          { sold: { lines: 1, amount: 240_000 }, cancelled: { lines: 0, amount: 0 } },
        ],
      },
    ])
    expect(orders).toEqual({ sold: 3, cancelled: 1 })
    const byDay = await countSales(s.as('eva'), { ...DAYS, by: 'day' })
    expect(byDay.rows.map(({ key, total }) => [key, total.sold.amount, total.cancelled.amount])).toEqual([
      ['2026-11-19', 480_000, 0],
      ['2026-11-20', 240_000, 240_000],
    ])
  })

  test('has the same sum down and across by any two groupings, and it is the tally’s', async () => {
    const { s } = await reportedDays()
    const outcomes = await countOutcomes(s.as('eva'), DAYS)
    for (const by of SALES_GROUPS) {
      for (const across of SALES_GROUPS.filter((one) => one !== by)) {
        const { rows, columns, total } = await countSales(s.as('eva'), { ...DAYS, by, across })
        expect([by, across, sumSales(columns.map((column) => column.total))]).toEqual([by, across, total])
        expect(sumSales(rows.flatMap(({ cells }) => cells))).toEqual(total)
        expect(netAmount(total)).toBe(outcomes.total.orderValue)
      }
    }
  })

  test('every figure equals the orders that it opens', async () => {
    const { s } = await reportedDays()
    const { rows, columns } = await countSales(s.as('eva'), { ...DAYS, by: 'product', across: 'caller' })
    const orders = async (query: object) => {
      const page = await listOrders(s.as('eva'), orderQuery.parse(query))
      return { orders: page.orders.length, amount: page.orders.reduce((sum, { totalExVat }) => sum + totalExVat, 0) }
    }
    for (const row of rows) {
      for (const [at, column] of columns.entries()) {
        const { sold, cancelled } = row.cells[at] ?? row.total
        const of = { product: row.key, caller: column.key }
        expect(await orders({ ...of, ...DAYS, sold: '1' })).toEqual({ orders: sold.lines, amount: sold.amount })
        const gone = await orders({ ...of, cancelledFrom: DAYS.from, cancelledTo: DAYS.to })
        expect(gone).toEqual({ orders: cancelled.lines, amount: cancelled.amount })
      }
    }
  })

  test('leaves undone orders out, and those that wait for the office', async () => {
    const { s, sell, undo } = await reportedDays()
    const { saved } = await sell('bo')
    await undo('bo', saved.activityId)
    expect((await countSales(s.as('eva'), DAYS)).orders).toEqual({ sold: 3, cancelled: 1 })
  })

  test('is a caller’s own', async () => {
    const { s } = await reportedDays()
    expect((await countSales(s.as('bo'), DAYS)).orders).toEqual({ sold: 1, cancelled: 0 })
    const asked = { ...DAYS, caller: s.userId('anna') }
    await expect(countSales(s.as('bo'), asked)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
