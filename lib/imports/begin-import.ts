import { moveImport } from '@/db/queries/import-steps'
import { findCode, insertCode } from '@/db/queries/import-writes'
import { findDataFileByHash, insertDataFile } from '@/db/queries/imports'
import { localDayOf } from '@/lib/calendar/local-time'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import type { AddressFile } from '@/lib/imports/address-file'
import { NO_COUNTS } from '@/lib/imports/counts'
import { ENCODING_NAMES } from '@/lib/imports/detect-encoding'
import { importHasMoved } from '@/lib/imports/errors'
import { IdSet } from '@/lib/imports/id-set'
import type { ImportRun } from '@/lib/imports/import-chunk'
import { IndustryCodes } from '@/lib/imports/industry-codes'
import { mappingOf } from '@/lib/imports/mapping-of'
import { readDoneRows } from '@/lib/imports/read-done-rows'
import type { FileCounts } from '@/lib/imports/types'

export interface BegunImport {
  run: ImportRun
  /** Rows that an earlier, interrupted reading of the same file has done; none are read twice. */
  counts: FileCounts
  lastLine: number
  /** The same file has been read to its end before. */
  isRepeat: boolean
}

/** Finds or makes what a file of the command line stands as in the register, and what of it is done already. */
export async function beginImport(context: Context, file: AddressFile): Promise<BegunImport> {
  const { run, earlier } = await inOneWrite(context, async (work) => {
    const [found] = await findDataFileByHash(work.tx, { contentHash: file.contentHash })
    const dataFileId = found?.id ?? (await makeDataFile(work, file))
    if (found?.status === 'stopped' || found?.status === 'stopping') await goOn(work, found)
    return { run: await openRun(work, { dataFileId, file }), earlier: found }
  })
  if (earlier && earlier.finishedAt !== null) {
    return { run, counts: earlier.counts, lastLine: Number.POSITIVE_INFINITY, isRepeat: true }
  }
  return { run, isRepeat: false, ...(await readDoneRows(context.db.scanFresh, run)) }
}

/** One that was stopped is read on by whoever runs the command again. */
async function goOn({ tx, now }: Work, { id, status }: { id: number; status: string }): Promise<void> {
  if ((await moveImport(tx, { id, from: status, to: 'running', startedAt: null, now })) === 0) throw importHasMoved()
}

interface Opening {
  dataFileId: number
  file: Pick<AddressFile, 'name' | 'contentHash'>
  /** Name of the source; without it the file's name and the day. */
  source?: string | undefined
}

/** A run over a file: the codes that its companies carry (Q30: where they come from; O45: not worked yet). */
export async function openRun(work: Work, { dataFileId, file, source }: Opening): Promise<ImportRun> {
  const sourceCodeId = await codeId(work, { kind: 'source', ...sourceOf(file, source, localDayOf(work.now)) })
  const statusCodeId = await codeId(work, { kind: 'status', key: 'not_worked', label: 'Ej bearbetad' })
  const industries = await IndustryCodes.read(work.tx)
  const codes = { sourceCodeId, statusCodeId }
  return { dataFileId, codes, industries, seen: new IdSet(), decide: () => 'new', plan: null }
}

/** Files of one source, named so, have one code; a file without a name is a source of its own. */
function sourceOf({ name, contentHash }: Opening['file'], source: string | undefined, today: string) {
  if (source) return { key: `named:${source}`, label: source }
  return { key: `file:${contentHash.slice(0, 16)}`, label: `${name} ${today}` }
}

async function makeDataFile(work: Work, { name, encoding, table, contentHash }: AddressFile): Promise<number> {
  const [made] = await insertDataFile(work.tx, {
    name,
    status: 'running',
    encoding: ENCODING_NAMES[encoding],
    delimiter: table.delimiter,
    mapping: mappingOf(table),
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
