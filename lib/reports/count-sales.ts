import { selectReportChoices } from '@/db/queries/reports'
import { countSold, countSoldOrders, type SoldWanted, selectCancelledLines } from '@/db/queries/sales'
import { addCalendarDays, instantOf, localDayOf } from '@/lib/calendar/local-time'
import type { Context } from '@/lib/context'
import { scopeFor } from '@/lib/reports/asked-scope'
import { createCrossTable } from '@/lib/reports/cross-table'
import { tooManyRows } from '@/lib/reports/errors'
import { startOf } from '@/lib/reports/periods'
import { noSales } from '@/lib/reports/rules'
import type { SalesQuery } from '@/lib/reports/schema'
import { splitOf } from '@/lib/reports/splits'
import { type SalesGroup, type SalesReport, TIME_GROUPS } from '@/lib/reports/types'

const MOST_CELLS = 5000

/**
 * What was sold in a period by product, person, kind or part of the calendar, one grouping down and one across (K53). Lines and
 * öre ex VAT: what was sold on the order's day, and what was cancelled on the day of its cancelling. Callers see their own.
 * Errors: `forbidden`, `invalid`.
 */
export async function countSales(ctx: Context, query: SalesQuery): Promise<SalesReport> {
  const { period, ...whose } = scopeFor(ctx, 'report.read', query)
  const { scan } = ctx.db
  const by = query.by ?? 'product'
  const across = query.across === by ? null : (query.across ?? null)
  const days = { fromAt: instantOf(period.from, 0), beforeAt: instantOf(addCalendarDays(period.to, 1), 0) }
  const wanted: SoldWanted = { ...period, ...days, ...whose, productId: query.product, kind: query.kind }
  const groups = across ? [by, across] : [by]
  const sold = await countSold(
    scan,
    wanted,
    groups.map((group) => splitOf(group, period)),
  )
  if (sold.length > MOST_CELLS) throw tooManyRows(MOST_CELLS)
  const cancelled = await selectCancelledLines(scan, wanted)
  const [orders] = await countSoldOrders(scan, wanted)
  const table = createCrossTable()
  for (const { first, second, lines, amount } of sold) {
    table.add(across ? [first, second] : [first], { ...noSales(), sold: { lines, amount } })
  }
  for (const line of cancelled) {
    table.add(
      groups.map((group) => keyOf(group, line)),
      { ...noSales(), cancelled: { lines: 1, amount: line.amount } },
    )
  }
  const choices = await selectReportChoices(scan)
  const cancelledOrders = new Set(cancelled.map(({ orderId }) => orderId)).size
  const counted = { sold: orders?.orders ?? 0, cancelled: cancelledOrders }
  return { period, by, across, orders: counted, ...table.laidOut({ by, across, choices }) }
}

type Line = Awaited<ReturnType<typeof selectCancelledLines>>[number]

function keyOf(group: SalesGroup, { userId, productId, kind, cancelledAt }: Line): string {
  const time = TIME_GROUPS.find((one) => one === group)
  if (time) return startOf(localDayOf(cancelledAt ?? 0), time)
  return String({ caller: userId, product: productId, kind }[group as 'caller' | 'product' | 'kind'])
}
