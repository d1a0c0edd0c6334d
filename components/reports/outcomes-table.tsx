'use client'
import { Fragment } from 'react'
import { kronor } from '@/components/orders/kronor'
import { cn } from '@/components/ui/cn'
import { Panel } from '@/components/ui/panel'
import { OUTCOMES } from '@/lib/calls/types'
import { callsPerOrder, hitRate, netOrders, talksPerOrder } from '@/lib/reports/rules'
import type { OutcomeFigures, OutcomesReport } from '@/lib/reports/types'
import { type BehindFigure, behindRow } from './behind-row'
import { callsHref } from './calls-href'
import { FigureLink } from './figure-link'
import { cancelledHref } from './orders-href'
import { useReportFigures } from './use-report-figures'
import { useReportWords } from './use-report-words'

export interface OutcomesTableProps {
  report: OutcomesReport
  /** What the whole table is narrowed to. */
  narrowed: BehindFigure
  opensCalls: boolean
  opensOrders: boolean
}

/** Rows as they are grouped, outcomes across, the sum and the period before under them. */
export function OutcomesTable({ report, narrowed, opensCalls, opensOrders }: OutcomesTableProps) {
  const words = useReportWords()
  const { outcomes } = words
  const figures = useReportFigures()
  const { by, split, rows, total, totalBefore, before, period } = report
  const opens = { opensCalls, opensOrders }
  const whole = { ...narrowed, ...period }
  const days = words.period(figures.day(before.from), figures.day(before.to))
  return (
    <Panel className="print:border-0 print:shadow-none">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard. */}
      <section aria-label={outcomes.table} tabIndex={0} className="overflow-x-auto print:overflow-visible">
        <table className="w-full border-separate border-spacing-0 tabular-nums" aria-label={outcomes.table}>
          <Heads first={words.groups[by]} />
          <tbody>
            {rows.map((row) => {
              const behind = behindRow(by, row.key, whole)
              return (
                <Fragment key={row.key}>
                  <Line
                    label={figures.head(by, row)}
                    figures={row.figures}
                    behind={behind}
                    isHead={split !== null}
                    {...opens}
                  />
                  {split &&
                    row.parts.map((part) => (
                      <Line
                        key={part.key}
                        label={figures.head(split, part)}
                        figures={part.figures}
                        behind={behindRow(split, part.key, behind)}
                        isPart
                        {...opens}
                      />
                    ))}
                </Fragment>
              )
            })}
          </tbody>
          <tfoot>
            <Line label={words.sum} figures={total} behind={whole} isSum {...opens} />
            <Line
              label={outcomes.before(days)}
              figures={totalBefore}
              behind={{ ...narrowed, ...before }}
              isFaint
              {...opens}
            />
          </tfoot>
        </table>
      </section>
      <p className="border-t border-line px-3 py-2 text-xs text-ink-3">{outcomes.explain}</p>
    </Panel>
  )
}

function Heads({ first }: { first: string }) {
  const { outcomes } = useReportWords()
  const after = [
    outcomes.cancelled,
    outcomes.net,
    outcomes.hitRate,
    outcomes.orderValue,
    outcomes.perOrder,
    outcomes.talksPerOrder,
  ]
  const heads = [outcomes.calls, outcomes.talked, ...OUTCOMES.map((outcome) => outcomes.short[outcome]), ...after]
  return (
    <thead>
      <tr>
        <th scope="col" className={cn(headStyle, firstStyle, 'text-left')}>
          {first}
        </th>
        {heads.map((head) => (
          <th key={head} scope="col" className={cn(headStyle, 'text-right')}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface LineProps {
  label: string
  figures: OutcomeFigures
  behind: BehindFigure
  opensCalls: boolean
  opensOrders: boolean
  isHead?: boolean
  isPart?: true
  isSum?: true
  isFaint?: true
}

function Line({ label, figures: of, behind, opensCalls, opensOrders, isHead, isPart, isSum, isFaint }: LineProps) {
  const write = useReportFigures()
  const style = cn(
    'border-t border-line px-2 py-1.5 text-right whitespace-nowrap',
    (isSum || isHead) && 'font-semibold',
    isSum && 'border-t-line-strong bg-panel-2',
    isFaint && 'bg-panel-2 text-ink-3',
  )
  const calls = (value: number, change: Partial<BehindFigure>) => (
    <FigureLink href={opensCalls ? callsHref({ ...behind, ...change }) : null} isZero={value === 0}>
      {write.count(value)}
    </FigureLink>
  )
  const cells = [
    calls(of.calls, {}),
    calls(of.talked, { talked: true }),
    ...OUTCOMES.map((outcome) => calls(of.byOutcome[outcome], { outcomes: [outcome] })),
    <FigureLink
      key="gone"
      href={opensOrders && behind.hour === undefined ? cancelledHref(behind) : null}
      isZero={of.cancelled === 0}
    >
      {write.count(of.cancelled)}
    </FigureLink>,
    <b key="net" className="font-semibold">
      {write.count(netOrders(of))}
    </b>,
    write.rate(hitRate(of)),
    kronor(of.orderValue),
    write.ratio(callsPerOrder(of)),
    write.ratio(talksPerOrder(of)),
  ]
  return (
    <tr className={cn(!isFaint && 'hover:bg-panel-2')}>
      <th
        scope="row"
        className={cn(
          style,
          firstStyle,
          'text-left',
          (isSum || isFaint) && 'bg-panel-2',
          !isSum && !isHead && 'font-medium',
          isPart && 'pl-6 font-normal text-ink-2',
        )}
      >
        {label}
      </th>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are always the same
        <td key={at} className={style}>
          {cell}
        </td>
      ))}
    </tr>
  )
}

const headStyle = 'bg-panel px-2 py-2 align-bottom text-xs/4 font-medium text-ink-3 hyphens-manual'
const firstStyle = 'sticky left-0 bg-panel pl-3 print:static'
