import { insertAudit } from '@/db/queries/audit'
import { finishDataFile } from '@/db/queries/imports'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { type AddressFile, openAddressFile, readRecords } from '@/lib/imports/address-file'
import { type BegunImport, beginImport } from '@/lib/imports/begin-import'
import { cleanRow } from '@/lib/imports/clean-row'
import type { FaultCode } from '@/lib/imports/faults'
import { unknownHeaders } from '@/lib/imports/header-mapping'
import { type ImportRun, importChunk, type ReadRow } from '@/lib/imports/import-chunk'
import { ColumnPlan } from '@/lib/imports/row-cells'
import type { FileCounts } from '@/lib/imports/types'
import { writeWrongRows } from '@/lib/imports/wrong-rows'

export interface ImportReport {
  dataFileId: number
  file: AddressFile
  counts: FileCounts
  /** How often each fault was met; empty when the file had been read before. */
  faults: Partial<Record<FaultCode, number>>
  unknownHeaders: string[]
  /** Path of the wrong rows, null when there are none. */
  wrongRows: string | null
  isRepeat: boolean
}

export interface ImportInput {
  path: string
  /** Rows in one write; callers wait for at most this much of an import. */
  rowsPerWrite?: number
  /** Told once, when the file is understood. */
  onStart?: (file: AddressFile) => void
  /** Told after each chunk that is on disk. */
  onProgress?: (counts: FileCounts) => void
}

/** Some 25 ms of writing. */
const ROWS_PER_WRITE = 256

/**
 * Reads a file of addresses into the register, in constant memory (Q10, Q29, Q30). Each row becomes new, updated, unchanged,
 * duplicate, barred or wrong; the same file again changes nothing, and an interrupted one goes on where it stopped.
 * Errors: forbidden, not_found, invalid (no text file, no header row).
 */
export async function importFile(
  context: Context,
  { path, onStart, onProgress, rowsPerWrite = ROWS_PER_WRITE }: ImportInput,
): Promise<ImportReport> {
  demand(context.actor, 'campaign.steer')
  const file = await openAddressFile(path)
  onStart?.(file)
  const begun = await inOneWrite(context, (work) => beginImport(work, file))
  const faults: ImportReport['faults'] = {}
  if (!begun.isRepeat) await readRows(context, { file, begun, faults, onProgress, rowsPerWrite })
  const { counts, isRepeat, run } = begun
  await finish(context, { run, counts, file, isRepeat })
  return {
    dataFileId: run.dataFileId,
    file,
    counts: isRepeat ? repeated(counts) : counts,
    faults,
    unknownHeaders: unknownHeaders(file.table.headers, file.table.columns),
    wrongRows: await writeWrongRows(context.db.scan, { ...run, headers: file.table.headers, path }),
    isRepeat,
  }
}

interface Reading {
  file: AddressFile
  begun: BegunImport
  faults: ImportReport['faults']
  onProgress: ImportInput['onProgress']
  rowsPerWrite: number
}

async function readRows(context: Context, reading: Reading): Promise<void> {
  const { file, begun, faults, onProgress, rowsPerWrite } = reading
  const { counts } = begun
  const take = async (rows: readonly ReadRow[]) => {
    for (const done of await inOneWrite(context, (work) => importChunk(work, begun.run, rows))) {
      counts[done.action] += 1
      counts.rows += 1
      for (const { code } of done.faults) faults[code] = (faults[code] ?? 0) + 1
    }
    onProgress?.(counts)
  }
  let waiting: ReadRow[] = []
  for await (const rows of cleanRows(file, begun)) {
    waiting.push(...rows)
    while (waiting.length >= rowsPerWrite) {
      await take(waiting.slice(0, rowsPerWrite))
      waiting = waiting.slice(rowsPerWrite)
    }
  }
  if (waiting.length > 0) await take(waiting)
}

async function* cleanRows(file: AddressFile, { counts, lastLine }: BegunImport): AsyncGenerator<ReadRow[]> {
  const plan = new ColumnPlan(file.table.columns)
  for await (const records of readRecords(file)) {
    const rows: ReadRow[] = []
    for (const record of records) {
      const row = cleanRow(record, plan)
      if (row.kind === 'empty') counts.empty += 1
      else if (record.line > lastLine) rows.push({ record, row })
    }
    yield rows
  }
}

interface Finishing {
  run: ImportRun
  counts: FileCounts
  file: AddressFile
  isRepeat: boolean
}

async function finish(context: Context, { run, counts, file, isRepeat }: Finishing): Promise<void> {
  await inOneWrite(context, async ({ tx, now, actor }) => {
    if (!isRepeat) await finishDataFile(tx, { id: run.dataFileId, counts, now })
    await insertAudit(tx, {
      now,
      userId: actor?.id ?? null,
      action: isRepeat ? 'file.read_again' : 'file.import',
      entity: 'data_file',
      entityId: run.dataFileId,
      before: null,
      after: { name: file.name, ...counts },
    })
  })
}

/** What the same file does a second time: nothing to what is there. */
function repeated(counts: FileCounts): FileCounts {
  return { ...counts, new: 0, updated: 0, unchanged: counts.unchanged + counts.new + counts.updated }
}
