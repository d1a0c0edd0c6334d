import { insertAudit } from '@/db/queries/audit'
import { finishDataFile, selectStillRead } from '@/db/queries/imports'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import type { AddressFile } from '@/lib/imports/address-file'
import { beginImport } from '@/lib/imports/begin-import'
import { importWasStopped } from '@/lib/imports/errors'
import type { FaultCode } from '@/lib/imports/faults'
import { unknownHeaders } from '@/lib/imports/header-mapping'
import type { ImportRun } from '@/lib/imports/import-chunk'
import { openAnyFile } from '@/lib/imports/open-any-file'
import { takeRows } from '@/lib/imports/take-rows'
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

/**
 * Reads a file of addresses into the register, in constant memory (Q10, Q29, Q30). Each row becomes new, updated, unchanged,
 * duplicate, barred or wrong; the same file again changes nothing, and an interrupted one goes on where it stopped.
 * Errors: forbidden, not_found, invalid (no text file, no header row), conflict when somebody stops it meanwhile.
 */
export async function importFile(
  context: Context,
  { path, onStart, onProgress, rowsPerWrite }: ImportInput,
): Promise<ImportReport> {
  demand(context.actor, 'campaign.steer')
  const { file, remove } = await openAnyFile(context.dataDir, path)
  try {
    return await readIn(context, { file, path, onStart, onProgress, rowsPerWrite })
  } finally {
    await remove()
  }
}

async function readIn(context: Context, reading: ImportInput & { file: AddressFile }): Promise<ImportReport> {
  const { file, path, onStart, onProgress, rowsPerWrite } = reading
  onStart?.(file)
  const begun = await beginImport(context, file)
  const { run, counts, isRepeat } = begun
  const faults: ImportReport['faults'] = {}
  const alongside = (work: Work) => demandStillRead(work, run)
  if (!isRepeat) await takeRows({ ...begun, file, faults, rowsPerWrite, onProgress, alongside, context: () => context })
  await finish(context, { run, counts, file, isRepeat })
  return {
    dataFileId: run.dataFileId,
    file,
    counts: isRepeat ? repeated(counts) : counts,
    faults,
    unknownHeaders: unknownHeaders(file.table.headers, file.table.columns),
    wrongRows: await writeWrongRows(context.db.scanFresh, { ...run, headers: file.table.headers, path }),
    isRepeat,
  }
}

/** Whoever stops it on the page ends the command too: the chunk under way is rolled back. */
async function demandStillRead({ tx }: Work, { dataFileId }: ImportRun): Promise<boolean> {
  if ((await selectStillRead(tx, { id: dataFileId })).length === 0) throw importWasStopped()
  return true
}

interface Finishing {
  run: ImportRun
  counts: FileCounts
  file: AddressFile
  isRepeat: boolean
}

async function finish(context: Context, { run, counts, file, isRepeat }: Finishing): Promise<void> {
  await inOneWrite(context, async ({ tx, now, actor }) => {
    if (!isRepeat && (await finishDataFile(tx, { id: run.dataFileId, counts, now })) === 0) throw importWasStopped()
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
