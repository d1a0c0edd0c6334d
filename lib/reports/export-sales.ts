import type { Context } from '@/lib/context'
import { countSales } from '@/lib/reports/count-sales'
import { GROUP_NAMES } from '@/lib/reports/group-names'
import { keyText } from '@/lib/reports/key-text'
import {
  fileInLog,
  type ReportCell,
  type ReportColumn,
  type ReportFile,
  type ReportTable,
} from '@/lib/reports/report-file'
import { netAmount, netLines } from '@/lib/reports/rules'
import type { SalesExport } from '@/lib/reports/schema'
import type { SalesFigures, SalesReport } from '@/lib/reports/types'

/** The report of sales as a file: net lines and kronor of each column, then what was sold and cancelled in all. Errors: `forbidden`, `invalid`. */
export async function exportSales(ctx: Context, { format, ...query }: SalesExport): Promise<ReportFile> {
  const report = await countSales(ctx, query)
  return fileInLog(ctx, tableOf(report), { ...query, ...report.period, format, groups: [report.by, report.across] })
}

function tableOf({ by, across, columns, rows, total }: SalesReport): ReportTable {
  const heads = columns.flatMap((column): ReportColumn[] => {
    const name = across ? keyText(across, column) : ''
    return [
      { head: `${name}, antal`, kind: 'number' },
      { head: `${name}, kr`, kind: 'kronor' },
    ]
  })
  const lines = rows.map((row) => [keyText(by, row), ...row.cells.flatMap(netOf), ...wholeOf(row.total)])
  const sum = ['Summa', ...columns.flatMap((column) => netOf(column.total)), ...wholeOf(total)]
  const first: ReportColumn = { head: GROUP_NAMES[by], kind: 'text' }
  return { name: 'forsaljning', title: 'Försäljning', columns: [first, ...heads, ...WHOLE], rows: [...lines, sum] }
}

const WHOLE: readonly ReportColumn[] = [
  { head: 'Sålt, antal', kind: 'number' },
  { head: 'Sålt, kr ex moms', kind: 'kronor' },
  { head: 'Makulerat, antal', kind: 'number' },
  { head: 'Makulerat, kr ex moms', kind: 'kronor' },
  { head: 'Netto, antal', kind: 'number' },
  { head: 'Netto, kr ex moms', kind: 'kronor' },
]

const netOf = (figures: SalesFigures): ReportCell[] => [netLines(figures), netAmount(figures)]
const wholeOf = (figures: SalesFigures): ReportCell[] => {
  const { sold, cancelled } = figures
  return [sold.lines, sold.amount, cancelled.lines, cancelled.amount, ...netOf(figures)]
}
