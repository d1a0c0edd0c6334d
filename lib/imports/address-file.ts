import { basename } from 'node:path'
import { CsvReader, type CsvRecord } from '@/lib/imports/csv-records'
import { decodeFile, decodeStart, otherFileKind } from '@/lib/imports/decode-file'
import { detectEncoding, type Encoding } from '@/lib/imports/detect-encoding'
import { fileEmpty, fileMissing, noHeaderRow, notText, tooManyColumns } from '@/lib/imports/errors'
import { findTable, guessTable, type Table } from '@/lib/imports/find-table'
import type { Columns } from '@/lib/imports/header-mapping'
import { type FileScan, scanFile } from '@/lib/imports/scan-file'

/** A file of addresses that is understood: encoding, separator and columns are known. */
export interface AddressFile {
  path: string
  name: string
  contentHash: string
  encoding: Encoding
  table: Table
}

// Vendors send some fifty; a header row that fills the beginning of the file would be read cut off.
const MOST_COLUMNS = 500

/** What a person chose instead of what was found. */
export interface ReadAs {
  encoding?: Encoding | undefined
  delimiter?: string | undefined
  columns?: Columns | undefined
}

/**
 * Opens a text file of addresses as vendors send them: UTF-8 with and without mark, UTF-16, Windows-1252, cp850, Mac; `;` `,`
 * tab or `|`. Errors: not_found, and invalid when it is empty, no text file, has no header row that can be understood, or
 * far too many columns.
 */
export async function openAddressFile(path: string): Promise<AddressFile> {
  const { encoding, contentHash } = await recogniseText(path)
  const table = findTable(await decodeStart(path, encoding))
  if (!table) throw noHeaderRow()
  if (table.columns.length > MOST_COLUMNS) throw tooManyColumns(MOST_COLUMNS)
  return { path, name: basename(path), contentHash, encoding, table }
}

/** One pass over a text file: its hash and encoding. Errors: not_found, and invalid when it is empty or no text. */
export async function recogniseText(path: string): Promise<{ encoding: Encoding; contentHash: string; bytes: number }> {
  const scan = await scanFile(path).catch((): FileScan => {
    throw fileMissing(path)
  })
  if (scan.bytes === 0) throw fileEmpty()
  const otherKind = otherFileKind(scan.head)
  if (otherKind) throw notText(otherKind)
  return { encoding: detectEncoding(scan), contentHash: scan.contentHash, bytes: scan.bytes }
}

/**
 * How a text file is read, with what a person chose of it. Also one whose header nobody knows: then no column has a field.
 * Errors: invalid for far too many columns.
 */
export async function readTableAs(path: string, encoding: Encoding, chosen: ReadAs): Promise<Table> {
  const start = await decodeStart(path, encoding)
  const delimiters = chosen.delimiter === undefined ? undefined : [chosen.delimiter]
  const table = findTable(start, delimiters) ?? guessTable(start, delimiters)
  if (table.headers.length > MOST_COLUMNS) throw tooManyColumns(MOST_COLUMNS)
  return chosen.columns ? { ...table, columns: table.headers.map((_, at) => chosen.columns?.[at] ?? null) } : table
}

/** The rows below the header, some hundreds at a time, in constant memory. */
export async function* readRecords({ path, encoding, table }: AddressFile): AsyncGenerator<CsvRecord[]> {
  const reader = new CsvReader({ delimiter: table.delimiter, newline: table.newline, columns: table.columns.length })
  for await (const text of decodeFile(path, encoding)) yield belowHeader(reader.read(text), table)
  yield belowHeader(reader.end(), table)
}

function belowHeader(records: CsvRecord[], { headerLine }: Table): CsvRecord[] {
  const first = records[0]
  return first && first.line <= headerLine ? records.filter(({ line }) => line > headerLine) : records
}

/** The first rows with something in them, cells as they stand, for whoever looks whether the file is understood. */
export async function readFirstRows(file: AddressFile, most: number): Promise<{ line: number; cells: string[] }[]> {
  const { delimiter, newline, columns } = file.table
  const reader = new CsvReader({ delimiter, newline, columns: columns.length })
  const start = reader.read(await decodeStart(file.path, file.encoding))
  return belowHeader([...start, ...(start.length > most ? [] : reader.end())], file.table)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .slice(0, most)
    .map(({ line, cells }) => ({ line, cells: cells.slice(0, columns.length).map((cell) => cell.slice(0, SHOWN)) }))
}

const SHOWN = 200
