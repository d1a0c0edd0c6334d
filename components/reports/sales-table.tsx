'use client'
import { kronor } from '@/components/orders/kronor'
import { cn } from '@/components/ui/cn'
import { Panel } from '@/components/ui/panel'
import { clipped } from '@/lib/reports/periods'
import { netAmount, netLines } from '@/lib/reports/rules'
import type { SalesFigures, SalesGroup, SalesReport } from '@/lib/reports/types'
import { FigureLink } from './figure-link'
import { cancelledHref, type OrdersBehind, soldHref } from './orders-href'
import { isTime } from './report-href'
import { useReportFigures } from './use-report-figures'
import { useReportWords } from './use-report-words'

export interface SalesTableProps {
  report: SalesReport
  narrowed: OrdersBehind
  opensOrders: boolean
}

/** Net amount and lines in each cell, the sums down and across; what was cancelled stands in its cell and opens its own orders. */
export function SalesTable({ report, narrowed, opensOrders }: SalesTableProps) {
  const words = useReportWords()
  const { sales } = words
  const figures = useReportFigures()
  const { by, across, columns, rows, total, period } = report
  const whole = { ...narrowed, ...period }
  const cell = (of: SalesFigures, behind: OrdersBehind) => (
    <SalesCell figures={of} behind={behind} opens={opensOrders} />
  )
  return (
    <Panel className="print:border-0 print:shadow-none">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard. */}
      <section aria-label={sales.table} tabIndex={0} className="overflow-x-auto print:overflow-visible">
        <table className="w-full border-separate border-spacing-0 tabular-nums" aria-label={sales.table}>
          <thead>
            <tr>
              <th scope="col" className={cn(headStyle, firstStyle, 'text-left')}>
                {words.groups[by]}
              </th>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={cn(headStyle, 'text-right')}>
                  {across && figures.head(across, column)}
                </th>
              ))}
              <th scope="col" className={cn(headStyle, 'text-right')}>
                {sales.sold}
              </th>
              <th scope="col" className={cn(headStyle, 'text-right')}>
                {sales.cancelled}
              </th>
              <th scope="col" className={cn(headStyle, 'text-right')}>
                {sales.net}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const behind = narrow(by, row.key, whole)
              return (
                <tr key={row.key} className="hover:bg-panel-2">
                  <th scope="row" className={cn(cellStyle, firstStyle, 'text-left font-medium')}>
                    {figures.head(by, row)}
                  </th>
                  {columns.map((column, at) => (
                    <td key={column.key} className={cellStyle}>
                      {across && row.cells[at] && cell(row.cells[at], narrow(across, column.key, behind))}
                    </td>
                  ))}
                  <Totals figures={row.total} behind={behind} opens={opensOrders} />
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr className="bg-panel-2 font-semibold">
              <th scope="row" className={cn(cellStyle, firstStyle, 'border-t-line-strong bg-panel-2 text-left')}>
                {words.sum}
              </th>
              {columns.map((column) => (
                <td key={column.key} className={cn(cellStyle, 'border-t-line-strong')}>
                  {across && cell(column.total, narrow(across, column.key, whole))}
                </td>
              ))}
              <Totals figures={total} behind={whole} opens={opensOrders} isSum />
            </tr>
          </tfoot>
        </table>
      </section>
    </Panel>
  )
}

interface CellProps {
  figures: SalesFigures
  behind: OrdersBehind
  opens: boolean
}

function SalesCell({ figures: of, behind, opens }: CellProps) {
  const { sales } = useReportWords()
  const { count } = useReportFigures()
  const { sold, cancelled } = of
  if (sold.lines === 0 && cancelled.lines === 0) return <span className="text-ink-3">0</span>
  return (
    <>
      <FigureLink href={opens && sold.lines > 0 ? soldHref(behind) : null}>{kronor(netAmount(of))}</FigureLink>
      <span className="block text-xs font-normal text-ink-3">
        {sales.lines(count(netLines(of)))}
        {cancelled.lines > 0 && (
          <>
            {' · '}
            <FigureLink href={opens ? cancelledHref(behind) : null}>
              {sales.goneShort(count(cancelled.lines))}
            </FigureLink>
          </>
        )}
      </span>
    </>
  )
}

function Totals({ figures: { sold, cancelled }, behind, opens, isSum }: CellProps & { isSum?: true }) {
  const { sales } = useReportWords()
  const { count } = useReportFigures()
  const style = cn(cellStyle, isSum && 'border-t-line-strong')
  const part = (of: { lines: number; amount: number }, href: string | null) => (
    <>
      <FigureLink href={opens ? href : null} isZero={of.lines === 0}>
        {kronor(of.amount)}
      </FigureLink>
      <span className="block text-xs font-normal text-ink-3">{sales.lines(count(of.lines))}</span>
    </>
  )
  const net = { lines: sold.lines - cancelled.lines, amount: sold.amount - cancelled.amount }
  return (
    <>
      <td className={style}>{part(sold, soldHref(behind))}</td>
      <td className={style}>{part(cancelled, cancelledHref(behind))}</td>
      <td className={cn(style, 'font-semibold')}>{part(net, null)}</td>
    </>
  )
}

function narrow(by: SalesGroup, key: string, whole: OrdersBehind): OrdersBehind {
  if (isTime(by)) return { ...whole, ...clipped(key, by, whole) }
  if (by === 'kind') return { ...whole, kind: key === 'recurring' ? 'recurring' : 'single' }
  return by === 'caller' ? { ...whole, userId: Number(key) } : { ...whole, productId: Number(key) }
}

const headStyle = 'bg-panel px-3 py-2 align-bottom text-xs font-medium text-ink-3'
const cellStyle = 'border-t border-line px-3 py-2 text-right align-top whitespace-nowrap'
const firstStyle = 'sticky left-0 bg-panel print:static'
