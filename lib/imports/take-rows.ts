import { type Context, inOneQuietWrite, type Work } from '@/lib/context'
import type { AddressFile } from '@/lib/imports/address-file'
import { cleanRowsOf, type ReadRow, type RowSource } from '@/lib/imports/clean-rows'
import type { FaultCode } from '@/lib/imports/faults'
import { type DoneRow, type ImportRun, importChunk } from '@/lib/imports/import-chunk'
import type { FileCounts } from '@/lib/imports/types'

/** Some 15 ms of writing. */
export const ROWS_PER_WRITE = 256

export interface Taking {
  file: AddressFile
  run: ImportRun
  /** Counted on as rows are taken in; rows up to this line have been before. */
  counts: FileCounts
  lastLine: number
  faults?: Partial<Record<FaultCode, number>>
  rowsPerWrite?: number | undefined
  rowsFrom?: RowSource
  /** A context of the moment, for each write. */
  context(): Context
  /** In the write of each chunk, with the counts as they are after it. False ends the reading there. */
  alongside?(work: Work, counts: FileCounts): Promise<boolean>
  /** After each chunk that is on disk. */
  onProgress?: ((counts: FileCounts) => void) | undefined
}

/** Reads a file's rows into the register chunk by chunk. Answers whether it came to the end. */
export async function takeRows(taking: Taking): Promise<boolean> {
  const { file, lastLine, counts, rowsFrom = cleanRowsOf, rowsPerWrite = ROWS_PER_WRITE } = taking
  let waiting: ReadRow[] = []
  for await (const { rows, empty } of rowsFrom(file)) {
    counts.empty += empty
    waiting.push(...rows.filter(({ line }) => line > lastLine))
    while (waiting.length >= rowsPerWrite) {
      if (!(await takeChunk(taking, waiting.slice(0, rowsPerWrite)))) return false
      waiting = waiting.slice(rowsPerWrite)
    }
  }
  return waiting.length === 0 || takeChunk(taking, waiting)
}

async function takeChunk({ context, run, counts, faults, alongside, onProgress }: Taking, rows: readonly ReadRow[]) {
  const { goesOn, done } = await inOneQuietWrite(context(), async (work) => {
    const doneRows = await importChunk(work, run, rows)
    const after = { ...counts }
    for (const { action } of doneRows) after[action] += 1
    after.rows += doneRows.length
    return { done: doneRows, goesOn: alongside ? await alongside(work, after) : true }
  })
  for (const row of done) count(row, { counts, faults })
  onProgress?.(counts)
  return goesOn
}

function count({ action, faults: found }: DoneRow, { counts, faults }: Pick<Taking, 'counts' | 'faults'>): void {
  counts[action] += 1
  counts.rows += 1
  if (faults) for (const { code } of found) faults[code] = (faults[code] ?? 0) + 1
}
