import { stringify } from 'csv-stringify/sync'
import { insertAudit } from '@/db/queries/audit'
import { rightOf } from '@/lib/auth/rights'
import { localDayOf } from '@/lib/calendar/local-time'
import { type Context, inOneWrite } from '@/lib/context'
import { drawPaper } from '@/lib/papers/draw-paper'
import { needsReason } from '@/lib/reports/errors'
import { namesCallers } from '@/lib/reports/rules'

export interface ReportColumn {
  head: string
  /** Kronor are given in öre, shares as parts of one. */
  kind: 'text' | 'number' | 'kronor' | 'share'
}
export type ReportCell = string | number | null

export interface ReportTable {
  name: string
  title: string
  columns: readonly ReportColumn[]
  rows: ReadonlyArray<readonly ReportCell[]>
}
export interface ReportFile {
  name: string
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

const FORM = { delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const

/** A report as a file for a spreadsheet; nothing in it runs as a formula (R16). */
export async function reportFile(
  table: ReportTable,
  { format, day }: { format: 'csv' | 'xlsx'; day: string },
): Promise<ReportFile> {
  const name = `${table.name}-${day}.${format}`
  if (format === 'csv') return { name, type: 'text/csv; charset=utf-8', bytes: csvOf(table) }
  return { name, type: XLSX, bytes: await sheetOf(table) }
}

interface FileAsked {
  format: 'csv' | 'xlsx'
  reason?: string | undefined
  caller?: number | undefined
  /** What its rows and columns are. */
  groups: ReadonlyArray<string | null>
}
const LEAST_REASON = 3

/**
 * That figures were fetched stands in the log, with what was asked for, and why where they are of named people other than
 * oneself. Errors: `invalid` without that reason.
 */
export async function fileInLog(
  ctx: Context,
  table: ReportTable,
  { format, reason = '', groups, ...asked }: FileAsked,
) {
  const isOfOthers = rightOf(ctx.actor.role, 'report.read') !== 'own' && namesCallers({ groups, caller: asked.caller })
  if (isOfOthers && reason.length < LEAST_REASON) throw needsReason()
  await inOneWrite(ctx, async ({ tx, now }) => {
    const after = { report: table.name, format, ...(reason !== '' && { reason }) }
    const audit = { action: 'report:exported', entity: 'report', entityId: null, before: asked, after }
    await insertAudit(tx, { ...audit, now, userId: ctx.actor.id })
  })
  return reportFile(table, { format, day: localDayOf(ctx.now) })
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function csvOf({ columns, rows }: ReportTable): Uint8Array<ArrayBuffer> {
  const head = columns.map((column) => column.head)
  // As a Swedish spreadsheet reads them: 2400,00 and 12,5. Left as numbers until here, for a minus before one is no formula.
  const number = (value: number, { index }: { index: number }) => decimal(columns[index]?.kind, value).replace('.', ',')
  // The mark tells spreadsheets that this is UTF-8.
  return Uint8Array.from(Buffer.from(`\ufeff${stringify([head, ...rows], { ...FORM, cast: { number } })}`))
}

function decimal(kind: ReportColumn['kind'] | undefined, value: number): string {
  if (kind === 'kronor') return (value / 100).toFixed(2)
  return Number.isInteger(value) ? String(value) : value.toFixed(4)
}

function sheetOf({ title, columns, rows }: ReportTable): Promise<Uint8Array<ArrayBuffer>> {
  const shown = columns.map(({ head, kind }) => ({ head, kind: kind === 'share' ? ('number' as const) : kind }))
  const inKronor = rows.map((row) =>
    row.map((value, at) => (columns[at]?.kind === 'kronor' && typeof value === 'number' ? value / 100 : value)),
  )
  return drawPaper({ kind: 'sheet', name: title, columns: shown, rows: inKronor })
}
