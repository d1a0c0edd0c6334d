'use client'
import { cn } from '@/components/ui/cn'
import { Panel } from '@/components/ui/panel'
import { ENOUGH_CALLS } from '@/lib/reports/rules'
import type { AnswerCell, AnswersReport } from '@/lib/reports/types'
import type { BehindFigure } from './behind-row'
import { callsHref } from './calls-href'
import { FigureLink } from './figure-link'
import { clock, useReportFigures } from './use-report-figures'
import { useReportWords } from './use-report-words'

export interface HeatMapProps {
  report: AnswersReport
  narrowed: BehindFigure
  opensCalls: boolean
}

/** A table first: the share and its number of calls stand in each cell, and the shade only repeats the share. */
export function HeatMap({ report, narrowed, opensCalls }: HeatMapProps) {
  const words = useReportWords()
  const { answers } = words
  const { cells } = report
  const days = range(
    Math.min(1, ...cells.map(({ weekday }) => weekday)),
    Math.max(5, ...cells.map(({ weekday }) => weekday)),
  )
  const times = range(
    Math.min(...cells.map(({ halfHour }) => halfHour)),
    Math.max(...cells.map(({ halfHour }) => halfHour)),
  )
  const cellAt = (weekday: number, halfHour: number) =>
    cells.find((cell) => cell.weekday === weekday && cell.halfHour === halfHour)
  const most = Math.max(0, ...cells.filter(({ calls }) => calls >= ENOUGH_CALLS).map(shareOf))
  return (
    <Panel className="print:border-0 print:shadow-none">
      <table
        className="w-full table-fixed border-separate border-spacing-0.5 p-2 tabular-nums"
        aria-label={answers.table}
      >
        <thead>
          <tr>
            <th scope="col" className="w-16 px-1 py-1 text-left text-xs font-medium text-ink-3">
              {answers.halfHour}
            </th>
            {days.map((day) => (
              <th
                key={day}
                scope="col"
                abbr={words.weekdays[day - 1]}
                className="px-1 py-1 text-xs font-medium text-ink-3"
              >
                <span className="max-sm:sr-only">{words.weekdays[day - 1]}</span>
                <span aria-hidden="true" className="sm:hidden">
                  {words.weekdaysShort[day - 1]}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((halfHour) => (
            <tr key={halfHour}>
              <th scope="row" className="px-1 text-left text-xs font-medium text-ink-2">
                {clock(halfHour)}
              </th>
              {days.map((day) => (
                <HeatCell key={day} cell={cellAt(day, halfHour)} most={most} behind={opensCalls ? narrowed : null} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
    </Panel>
  )
}

interface HeatCellProps {
  cell: AnswerCell | undefined
  /** The highest share of a cell that says something. */
  most: number
  /** Null when the calls are not theirs to open. */
  behind: BehindFigure | null
}

function HeatCell({ cell, most, behind }: HeatCellProps) {
  const { answers } = useReportWords()
  const { count, percent } = useReportFigures()
  if (!cell) return <td className="rounded-sm bg-panel-2" />
  const { weekday, halfHour, calls, talked } = cell
  const isSure = calls >= ENOUGH_CALLS
  const share = percent(shareOf(cell))
  return (
    <td
      className={cn(
        'h-9 rounded-sm px-1 text-center leading-4',
        isSure ? SHADES[shadeOf(shareOf(cell), most)] : 'bg-panel-2 text-ink-3',
      )}
    >
      <FigureLink href={behind && callsHref({ ...behind, weekday, halfHour })}>
        <span
          className={cn('block', isSure && 'font-semibold')}
          title={answers.cell(share, count(talked), count(calls))}
        >
          {share}
        </span>
        <span className="block text-[11px]">
          <span aria-hidden="true">n </span>
          <span className="sr-only">{answers.cell(share, count(talked), count(calls))}</span>
          <span aria-hidden="true">{count(calls)}</span>
        </span>
      </FigureLink>
    </td>
  )
}

function Legend() {
  const { answers } = useReportWords()
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3 py-2 text-xs text-ink-3">
      <span className="inline-flex items-center gap-1">
        {answers.less}
        {SHADES.map((shade) => (
          <span key={shade} aria-hidden="true" className={cn('size-3.5 rounded-sm', shade)} />
        ))}
        {answers.more}
      </span>
      <span>{answers.few(ENOUGH_CALLS)}</span>
    </p>
  )
}

/** Paler than what the text on them needs to be read. */
const SHADES = [
  'bg-[color-mix(in_oklab,var(--order)_6%,var(--panel))]',
  'bg-[color-mix(in_oklab,var(--order)_14%,var(--panel))]',
  'bg-[color-mix(in_oklab,var(--order)_23%,var(--panel))]',
  'bg-[color-mix(in_oklab,var(--order)_32%,var(--panel))]',
  'bg-[color-mix(in_oklab,var(--order)_42%,var(--panel))]',
] as const

const shareOf = ({ calls, talked }: AnswerCell) => talked / calls
const shadeOf = (share: number, most: number) =>
  most === 0 ? 0 : Math.min(SHADES.length - 1, Math.floor((share / most) * SHADES.length))
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at)
