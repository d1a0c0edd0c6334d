import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { Reader } from '@/db/database'
import { selectWrongRows } from '@/db/queries/imports'

interface WrongRows {
  dataFileId: number
  headers: readonly string[]
  /** The file that was read. */
  path: string
}

const PAGE = 500
const FORM = { delimiter: ';', record_delimiter: '\r\n', escape_formulas: true } as const

/**
 * Writes the wrong rows beside the file they come from, as `<name>.fel.csv`, with their line and what is wrong: correct it
 * there and read it in like any other. Spreadsheet formulas are defused. Answers its path, or null when nothing is wrong.
 */
export async function writeWrongRows(reader: Reader, { dataFileId, headers, path }: WrongRows): Promise<string | null> {
  let page = await selectWrongRows(reader, { dataFileId, afterId: 0, limit: PAGE })
  if (page.length === 0) return null
  const target = wrongRowsPath(path)
  const stream = createWriteStream(`${target}.tmp`)
  // The mark tells spreadsheets that this is UTF-8.
  stream.write(`\ufeff${stringify([[...headers, 'Rad', 'Fel']], FORM)}`)
  while (page.length > 0) {
    const rows = page.map(({ line, raw, error }) => [...fitted(raw ?? [], headers.length), String(line), error ?? ''])
    if (!stream.write(stringify(rows, FORM))) await once(stream, 'drain')
    page = await selectWrongRows(reader, { dataFileId, afterId: page.at(-1)?.id ?? 0, limit: PAGE })
  }
  stream.end()
  await once(stream, 'finish')
  await rename(`${target}.tmp`, target)
  return target
}

export function wrongRowsPath(path: string): string {
  const { name } = parse(path)
  return join(dirname(path), `${name}.fel.csv`)
}

/** Cells that are too many are put together in the last column, so that line and fault stand under their headers. */
function fitted(cells: readonly string[], columns: number): string[] {
  const kept = cells.slice(0, columns - 1)
  const last = cells.slice(columns - 1).join(';')
  return [...kept, ...Array.from({ length: columns - 1 - kept.length }, () => ''), last]
}
