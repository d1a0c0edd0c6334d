import { OUTCOME_NAMES } from '@/lib/calls/outcome-names'
import { OUTCOMES } from '@/lib/calls/types'
import type { Context } from '@/lib/context'
import { countOutcomes } from '@/lib/reports/count-outcomes'
import { GROUP_NAMES } from '@/lib/reports/group-names'
import { keyText } from '@/lib/reports/key-text'
import {
  fileInLog,
  type ReportCell,
  type ReportColumn,
  type ReportFile,
  type ReportTable,
} from '@/lib/reports/report-file'
import { callsPerOrder, hitRate, netOrders, talksPerOrder } from '@/lib/reports/rules'
import type { OutcomesExport } from '@/lib/reports/schema'
import type { OutcomeFigures, OutcomesReport } from '@/lib/reports/types'

/** The report of outcomes as a file, as it is shown: each row, its parts, and the sum. Errors: `forbidden`, `invalid`. */
export async function exportOutcomes(ctx: Context, { format, ...query }: OutcomesExport): Promise<ReportFile> {
  const report = await countOutcomes(ctx, query)
  return fileInLog(ctx, tableOf(report), { ...query, ...report.period, format, groups: [report.by, report.split] })
}

function tableOf({ by, split, rows, total }: OutcomesReport): ReportTable {
  const names: ReportColumn[] = [by, ...(split ? [split] : [])].map((group) => ({
    head: GROUP_NAMES[group],
    kind: 'text',
  }))
  const lines = rows.flatMap((row) => {
    const first = keyText(by, row)
    if (!split) return [[first, ...cellsOf(row.figures)]]
    return row.parts.map((part) => [first, keyText(split, part), ...cellsOf(part.figures)])
  })
  const sum = ['Summa', ...(split ? [null] : []), ...cellsOf(total)]
  return {
    name: 'utfall',
    title: 'Utfall',
    columns: [...names, ...FIGURES.map(({ head, kind }) => ({ head, kind }))],
    rows: [...lines, sum],
  }
}

const number = (head: string, of: (figures: OutcomeFigures) => ReportCell) => ({ head, kind: 'number' as const, of })
const share = (head: string, of: (figures: OutcomeFigures) => ReportCell) => ({ head, kind: 'share' as const, of })

const FIGURES: ReadonlyArray<ReportColumn & { of: (figures: OutcomeFigures) => ReportCell }> = [
  number('Samtal', ({ calls }) => calls),
  number('Kontakter', ({ talked }) => talked),
  ...OUTCOMES.map((outcome) => number(OUTCOME_NAMES[outcome], ({ byOutcome }) => byOutcome[outcome])),
  number('Makulerade', ({ cancelled }) => cancelled),
  number('Order netto', netOrders),
  share('Träff (order netto / kontakter)', hitRate),
  { head: 'Ordervärde netto ex moms', kind: 'kronor', of: ({ orderValue }) => orderValue },
  share('Samtal per order', callsPerOrder),
  share('Kontakter per order', talksPerOrder),
]

const cellsOf = (figures: OutcomeFigures): ReportCell[] => FIGURES.map(({ of }) => of(figures))
