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

export const DELIMITERS: readonly string[] = [';', '\t', ',', '|']
const HEADER_WITHIN = 20

/**
 * Finds the header row in the beginning of a text, and the separator under which most of its names are known. Null when
 * no row names a company and something more: then nobody can say what the columns are.
 */
export function findTable(start: string, delimiters = DELIMITERS): Table | null {
  const newline = newlineOf(start)
  const found = delimiters.map((delimiter) => findHeader(start, delimiter, newline)).filter((table) => table !== null)
  return found.reduce<Table | null>((best, next) => (best && known(best) >= known(next) ? best : next), null)
}

/**
 * What a text is read as when no header is known: its first row with several cells names the columns, and a person says what
 * they are.
 */
export function guessTable(start: string, delimiters = DELIMITERS): Table {
  const newline = newlineOf(start)
  const guesses = delimiters.map((delimiter): Table => {
    const reader = new CsvReader({ delimiter, newline, columns: HEADER_WITHIN })
    const records = [...reader.read(start), ...reader.end()].slice(0, HEADER_WITHIN)
    const first = records.find(({ cells }) => cells.length > 1) ?? records[0]
    const headers = (first?.cells ?? []).map((cell) => cell.trim())
    return { delimiter, newline, headers, columns: mapColumns(headers), headerLine: first?.line ?? 1 }
  })
  return guesses.reduce((best, next) => (next.headers.length > best.headers.length ? next : best))
}

// Files from old Macs end their lines with a carriage return alone.
const newlineOf = (start: string) => (!start.includes('\n') && start.includes('\r') ? '\r' : '\n')

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
