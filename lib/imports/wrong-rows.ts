import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import type { Reader } from '@/db/database'
import { selectWrongRows } from '@/db/queries/imports'
import { wrongRowsNotWritten } from '@/lib/imports/errors'

interface WrongRows {
  dataFileId: number
  headers: readonly string[]
  /** The file that was read. */
  path: string
}

const PAGE = 500
const FORM = { delimiter: ';', record_delimiter: '\r\n', escape_formulas: true } as const
const LINE = 'Rad'
const FAULT = 'Fel'

/**
 * Writes the wrong rows beside the file they come from, as `<name>.fel.csv`, with their line and what is wrong: correct it
 * there and read it in like any other. Spreadsheet formulas are defused. Answers its path, or null when nothing is wrong.
 * Errors: conflict when the folder cannot be written to.
 */
export async function writeWrongRows(scan: Reader, wrong: WrongRows): Promise<string | null> {
  const first = await selectWrongRows(scan, { dataFileId: wrong.dataFileId, afterLine: 0, limit: 1 })
  if (first.length === 0) return null
  const target = wrongRowsPath(wrong.path)
  try {
    await pipeline(Readable.from(wrongRowPages(scan, wrong)), createWriteStream(`${target}.tmp`))
    await rename(`${target}.tmp`, target)
  } catch (error) {
    throw wrongRowsNotWritten(target, error)
  }
  return target
}

function wrongRowsPath(path: string): string {
  const { name } = parse(path)
  return join(dirname(path), `${name}.fel.csv`)
}

/** The same as text, a page at a time. */
export async function* wrongRowPages(
  scan: Reader,
  { dataFileId, headers }: Omit<WrongRows, 'path'>,
): AsyncGenerator<string> {
  // A corrected file has these two columns already.
  const columns = headers.flatMap((header, at) => (header === LINE || header === FAULT ? [] : [at]))
  // The mark tells spreadsheets that this is UTF-8.
  yield `\ufeff${stringify([[...columns.map((at) => headers[at]), LINE, FAULT]], FORM)}`
  let afterLine = 0
  for (;;) {
    const page = await selectWrongRows(scan, { dataFileId, afterLine, limit: PAGE })
    const last = page.at(-1)
    if (!last) return
    afterLine = last.line
    const rows = page.map(({ line, raw, error }) => [
      ...cellsOf(raw ?? [], { columns, width: headers.length }),
      line,
      error,
    ])
    yield stringify(rows, FORM)
  }
}

/** Cells beyond the header are put together in the last column, so that line and fault stand under their headers. */
function cellsOf(raw: readonly string[], { columns, width }: { columns: readonly number[]; width: number }): string[] {
  const cells = columns.map((at) => raw[at] ?? '')
  const beyond = raw.slice(width)
  return beyond.length === 0 ? cells : [...cells.slice(0, -1), [cells.at(-1), ...beyond].join(';')]
}
