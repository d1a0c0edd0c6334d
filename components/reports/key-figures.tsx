'use client'
import { kronor } from '@/components/orders/kronor'
import { Panel } from '@/components/ui/panel'
import { callsPerOrder, changeSince, hitRate, netOrders } from '@/lib/reports/rules'
import type { OutcomesReport } from '@/lib/reports/types'
import { useReportFigures } from './use-report-figures'
import { useReportWords } from './use-report-words'

/** The figures that the table comes to, each with what it was in the period before. */
export function KeyFigures({ total, totalBefore, before }: OutcomesReport) {
  const words = useReportWords()
  const { outcomes } = words
  const figures = useReportFigures()
  const days = words.period(figures.day(before.from), figures.day(before.to))
  const count = figures.count
  const shown = [
    figureOf(outcomes.calls, total.calls, totalBefore.calls, count),
    figureOf(outcomes.talked, total.talked, totalBefore.talked, count),
    figureOf(outcomes.netOrders, netOrders(total), netOrders(totalBefore), count),
    figureOf(outcomes.hitRate, hitRate(total), hitRate(totalBefore), figures.rate),
    figureOf(soft(outcomes.orderValue), total.orderValue, totalBefore.orderValue, kronor),
    figureOf(outcomes.callsPerOrder, callsPerOrder(total), callsPerOrder(totalBefore), figures.ratio),
  ]
  return (
    <Panel className="mb-4 print:shadow-none">
      <dl className="grid grid-cols-6 max-lg:grid-cols-3 max-sm:grid-cols-2">
        {shown.map(({ label, now, was, change }) => (
          <div key={label} className="px-4 py-3">
            <dt className="text-xs text-ink-3">{label}</dt>
            <dd>
              <b className="block text-xl/7 font-[650] whitespace-nowrap tabular-nums">{now}</b>
              <span className="text-xs text-ink-3 tabular-nums">
                {figures.change(change)} ({was})
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="border-t border-line px-4 py-2 text-xs text-ink-3">{outcomes.before(days)}</p>
    </Panel>
  )
}

function figureOf<Value extends number | null>(label: string, now: Value, was: Value, write: (value: Value) => string) {
  return { label, now: write(now), was: write(was), change: changeSince(now, was) }
}

/** Without the places where a narrow head may break. */
const soft = (text: string) => text.replaceAll('\u00ad', '')
