'use client'
import { Panel, PanelHeader } from '@/components/ui/panel'
import type { OrderDetails } from '@/lib/order-list/types'
import { kronor } from '../kronor'
import { useOrderListWords } from '../use-order-list-words'

/** The lines with what they come to, and VAT as it was that day. */
export function LinesPanel({ order }: { order: OrderDetails }) {
  const { one, kind } = useOrderListWords()
  const sums = [
    [one.exVat, order.totalExVat],
    [one.vat(order.vatRate), order.vat],
    [one.total, order.total],
  ] as const
  return (
    <Panel aria-labelledby="lines-title">
      <PanelHeader id="lines-title" title={one.lines} />
      <table className="w-full">
        <thead className="text-left text-xs text-ink-3">
          <tr>
            <th className="px-4 py-1.5 font-medium">{one.line.product}</th>
            <th className="px-2 py-1.5 text-right font-medium max-sm:hidden">{one.line.listPrice}</th>
            <th className="px-4 py-1.5 text-right font-medium">{one.line.total}</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.id} className="border-t border-line align-top">
              <th scope="row" className="px-4 py-2 text-left font-medium wrap-anywhere">
                {line.productName}
                <span className="block text-xs font-normal text-ink-3">
                  {kind[line.kind]}
                  {line.frequency !== null && `, ${one.perYear(line.frequency)}`}
                </span>
              </th>
              <td className="px-2 py-2 text-right whitespace-nowrap text-ink-2 tabular-nums max-sm:hidden">
                {kronor(line.listPriceOre)}
              </td>
              <td className="px-4 py-2 text-right whitespace-nowrap tabular-nums">{kronor(line.totalOre)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1 border-t border-line-strong px-4 py-3 text-right tabular-nums">
        {sums.map(([term, ore], at) => (
          <div key={term} className={at === 2 ? 'contents font-semibold' : 'contents text-ink-2'}>
            <dt>{term}</dt>
            <dd className="whitespace-nowrap">{kronor(ore)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
