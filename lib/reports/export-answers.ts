import type { Context } from '@/lib/context'
import { countAnswers } from '@/lib/reports/count-answers'
import { halfHourText } from '@/lib/reports/half-hour'
import { fileInLog, type ReportFile, type ReportTable } from '@/lib/reports/report-file'
import type { AnswersExport } from '@/lib/reports/schema'
import type { AnswersReport } from '@/lib/reports/types'

/** When people answer, as a file: one row a weekday and half-hour. Errors: `forbidden`, `invalid`. */
export async function exportAnswers(ctx: Context, { format, ...query }: AnswersExport): Promise<ReportFile> {
  const report = await countAnswers(ctx, query)
  return fileInLog(ctx, tableOf(report), { ...query, ...report.period, format, groups: [] })
}

const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag']

function tableOf({ cells, total }: AnswersReport): ReportTable {
  const rows = cells.map(({ weekday, halfHour, calls, talked }) => [
    WEEKDAYS[weekday - 1] ?? '',
    halfHourText(halfHour),
    calls,
    talked,
    talked / calls,
  ])
  const sum = ['Summa', null, total.calls, total.talked, total.calls === 0 ? null : total.talked / total.calls]
  return {
    name: 'svarstider',
    title: 'Svarstider',
    columns: [
      { head: 'Veckodag', kind: 'text' },
      { head: 'Halvtimme', kind: 'text' },
      { head: 'Samtal', kind: 'number' },
      { head: 'Svar', kind: 'number' },
      { head: 'Andel', kind: 'share' },
    ],
    rows: [...rows, sum],
  }
}
