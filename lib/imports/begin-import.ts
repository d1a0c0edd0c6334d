import { findCode, insertCode } from '@/db/queries/import-writes'
import { findDataFileByHash, insertDataFile, selectRecordedRows } from '@/db/queries/imports'
import { localDayOf } from '@/lib/calendar/local-time'
import type { Work } from '@/lib/context'
import type { AddressFile } from '@/lib/imports/address-file'
import { ENCODING_NAMES } from '@/lib/imports/detect-encoding'
import { IdSet } from '@/lib/imports/id-set'
import type { ImportRun } from '@/lib/imports/import-chunk'
import { IndustryCodes } from '@/lib/imports/industry-codes'
import type { FileCounts, FileMapping } from '@/lib/imports/types'

export interface BegunImport {
  run: ImportRun
  /** Rows that an earlier, interrupted reading of the same file has done; none are read twice. */
  counts: FileCounts
  lastLine: number
  /** The same file has been read to its end before. */
  isRepeat: boolean
}

export const NO_COUNTS: FileCounts = {
  rows: 0,
  empty: 0,
  new: 0,
  updated: 0,
  unchanged: 0,
  duplicate: 0,
  barred: 0,
  wrong: 0,
  skipped: 0,
}

/** Finds or makes what a file stands as in the register: its own row, its source code, and what of it is done already. */
export async function beginImport(work: Work, file: AddressFile): Promise<BegunImport> {
  const { tx, now } = work
  const [earlier] = await findDataFileByHash(tx, { contentHash: file.contentHash })
  const dataFileId = earlier?.id ?? (await makeDataFile(work, file))
  const sourceCodeId = await codeId(work, {
    kind: 'source',
    key: `file:${file.contentHash.slice(0, 16)}`,
    label: `${file.name} ${localDayOf(now)}`,
  })
  const statusCodeId = await codeId(work, { kind: 'status', key: 'not_worked', label: 'Ej bearbetad' })
  const industries = await IndustryCodes.read(tx)
  const run: ImportRun = { dataFileId, codes: { sourceCodeId, statusCodeId }, industries, seen: new IdSet() }
  if (earlier && earlier.finishedAt !== null) {
    return { run, counts: earlier.counts, lastLine: Number.POSITIVE_INFINITY, isRepeat: true }
  }
  return { run, isRepeat: false, ...(await readDone(work, run)) }
}

async function makeDataFile(work: Work, { name, encoding, table, contentHash }: AddressFile): Promise<number> {
  const known = table.headers.flatMap((header, at): [string, string][] => {
    const field = table.columns[at]
    return field ? [[header, field]] : []
  })
  const mapping: FileMapping = Object.fromEntries(known)
  const [made] = await insertDataFile(work.tx, {
    name,
    status: 'running',
    encoding: ENCODING_NAMES[encoding],
    delimiter: table.delimiter,
    mapping,
    contentHash,
    counts: NO_COUNTS,
    now: work.now,
    userId: work.actor?.id ?? null,
  })
  return made?.id as number
}

async function codeId({ tx, now }: Work, code: { kind: string; key: string; label: string }): Promise<number> {
  const [found] = await findCode(tx, code)
  const [made] = found ? [found] : await insertCode(tx, { ...code, now })
  return made?.id as number
}

const PAGE = 5000

async function readDone({ tx }: Work, { dataFileId, seen }: ImportRun) {
  const counts = { ...NO_COUNTS }
  let lastLine = 0
  for (;;) {
    const rows = await selectRecordedRows(tx, { dataFileId, afterLine: lastLine, limit: PAGE })
    for (const { action, organizationId } of rows) {
      counts[action] += 1
      counts.rows += 1
      if (organizationId !== null) seen.add(organizationId)
    }
    const last = rows.at(-1)
    if (!last) return { counts, lastLine }
    lastLine = last.line
  }
}
