import { stringify } from 'csv-stringify/sync'
import { insertAudit } from '@/db/queries/audit'
import { demand } from '@/lib/auth/rights'
import { localDayOf } from '@/lib/calendar/local-time'
import { type Context, inOneWrite } from '@/lib/context'
import { tooManyForSheet } from '@/lib/order-list/errors'
import { EXPORT_COLUMNS, type ExportColumn, type ExportRow, exportRows } from '@/lib/order-list/export-columns'
import type { OrderExport } from '@/lib/order-list/schema'
import { wantedOrders } from '@/lib/order-list/wanted-orders'
import { type WholeOrder, wholeOrders } from '@/lib/order-list/whole-orders'
import { drawPaper } from '@/lib/papers/draw-paper'

/** What a sheet holds is in memory at once. */
const MOST_IN_SHEET = 20_000
const FORM = { delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const

export type OrderFile =
  | { name: string; pages: AsyncGenerator<string> }
  | { name: string; type: string; bytes: Uint8Array<ArrayBuffer> }

/**
 * What the filter shows as a file for billing, one row an order line. That it was fetched stands in the log first, with the
 * reason. Nothing in it runs as a formula (R16). Errors: `invalid` for a sheet of more lines than it holds.
 */
export async function exportOrders(ctx: Context, { format, reason, ...filter }: OrderExport): Promise<OrderFile> {
  demand(ctx.actor, 'order.correct')
  await inOneWrite(ctx, async ({ tx, now }) => {
    const after = { format, reason }
    const audit = { action: 'orders:exported', entity: 'order', entityId: null, before: filter, after }
    await insertAudit(tx, { ...audit, now, userId: ctx.actor.id })
  })
  const name = `order-${localDayOf(ctx.now)}`
  const orders = wholeOrders(ctx.db.scan, wantedOrders(filter))
  if (format === 'csv') return { name: `${name}.csv`, pages: csvOf(orders) }
  return { name: `${name}.xlsx`, type: XLSX, bytes: await sheetOf(orders) }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function* csvOf(orders: AsyncGenerator<WholeOrder[]>): AsyncGenerator<string> {
  // The mark tells spreadsheets that this is UTF-8.
  yield `\ufeff${stringify([EXPORT_COLUMNS.map(({ head }) => head)], FORM)}`
  for await (const some of orders) yield stringify(some.flatMap(exportRows).map(csvLine), FORM)
}

const csvLine = (row: ExportRow): string[] => EXPORT_COLUMNS.map((column) => csvCell(column, row))

/** Kronor as a Swedish spreadsheet reads them: 2400,00. */
function csvCell({ kind, of }: ExportColumn, row: ExportRow): string {
  const value = of(row)
  if (value === null) return ''
  return kind === 'kronor' ? (Number(value) / 100).toFixed(2).replace('.', ',') : String(value)
}

async function sheetOf(orders: AsyncGenerator<WholeOrder[]>): Promise<Uint8Array<ArrayBuffer>> {
  const rows: Array<Array<string | number | null>> = []
  for await (const some of orders) {
    rows.push(...some.flatMap(exportRows).map((row) => EXPORT_COLUMNS.map((column) => sheetCell(column, row))))
    if (rows.length > MOST_IN_SHEET) throw tooManyForSheet(MOST_IN_SHEET)
  }
  const columns = EXPORT_COLUMNS.map(({ head, kind }) => ({ head, kind }))
  return drawPaper({ kind: 'sheet', name: 'Order', columns, rows })
}

function sheetCell({ kind, of }: ExportColumn, row: ExportRow): string | number | null {
  const value = of(row)
  return kind === 'kronor' && value !== null ? Number(value) / 100 : value
}
