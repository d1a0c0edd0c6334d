import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node'
import type { Sheet } from '@/lib/papers/types'

/** A spreadsheet with a head that stays. Text is written as text: nothing in it runs as a formula. */
export async function sheetBytes({ name, columns, rows }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const head: Cell[] = columns.map((column) => ({ value: column.head, type: String, fontWeight: 'bold' }))
  const body = rows.map((row) => row.map((value, at) => cellOf(value, columns[at]?.kind)))
  const data: SheetData = [head, ...body]
  const widths = columns.map(({ head: { length }, kind }) => ({
    width: Math.max(length + 2, kind === 'text' ? 18 : 12),
  }))
  const file = await writeExcelFile(data, { sheet: name, columns: widths, stickyRowsCount: 1 }).toBuffer()
  return Uint8Array.from(file)
}

function cellOf(value: string | number | null, kind: Sheet['columns'][number]['kind'] | undefined): Cell {
  if (value === null) return null
  if (typeof value === 'string') return { value: value.replace(NOT_IN_XML, ''), type: String }
  return { value, type: Number, ...(kind === 'kronor' && { format: '#,##0.00' }) }
}

/** Signs that no XML may hold: with one of them the file would not open. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
