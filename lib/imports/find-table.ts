import { CsvReader } from '@/lib/imports/csv-records'
import { type Columns, isHeaderRow, mapColumns } from '@/lib/imports/header-mapping'

/** How the rows of a text are told apart, and what its columns are. */
export interface Table {
  delimiter: string
  newline: string
  headers: string[]
  columns: Columns
  /** Line of the header row, from 1: vendors write titles and notes above it. */
  headerLine: number
}

const DELIMITERS = [';', '\t', ',', '|']
const HEADER_WITHIN = 20

/**
 * Finds the header row in the beginning of a text, and the separator under which most of its names are known. Null when
 * no row names a company and something more: then nobody can say what the columns are.
 */
export function findTable(start: string): Table | null {
  // Files from old Macs end their lines with a carriage return alone.
  const newline = !start.includes('\n') && start.includes('\r') ? '\r' : '\n'
  const found = DELIMITERS.map((delimiter) => findHeader(start, delimiter, newline)).filter((table) => table !== null)
  return found.reduce<Table | null>((best, next) => (best && known(best) >= known(next) ? best : next), null)
}

function findHeader(start: string, delimiter: string, newline: string): Table | null {
  const reader = new CsvReader({ delimiter, newline, columns: HEADER_WITHIN })
  const records = [...reader.read(start), ...reader.end()].slice(0, HEADER_WITHIN)
  for (const { cells, line } of records) {
    const headers = cells.map((cell) => cell.trim())
    const columns = mapColumns(headers)
    if (isHeaderRow(columns)) return { delimiter, newline, headers, columns, headerLine: line }
  }
  return null
}

const known = (table: Table) => table.columns.filter((field) => field !== null).length
