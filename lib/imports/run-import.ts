import { insertAudit } from '@/db/queries/audit'
import { forgetStoredFile } from '@/db/queries/import-files'
import { reportImport } from '@/db/queries/import-steps'
import { inOneWrite, type Work } from '@/lib/context'
import { openRun } from '@/lib/imports/begin-import'
import type { ImportRun } from '@/lib/imports/import-chunk'
import { ClaimLost, claimedFile, type ImportTask, LEASE_MS, settle, stepTo } from '@/lib/imports/import-task'
import { type DataFile, importOf } from '@/lib/imports/load-import'
import { openStoredFile } from '@/lib/imports/open-stored-file'
import { readDoneRows } from '@/lib/imports/read-done-rows'
import { runFill } from '@/lib/imports/run-fill'
import { takeRows } from '@/lib/imports/take-rows'
import { tellImport } from '@/lib/imports/tell-import'
import type { FileCounts } from '@/lib/imports/types'
import { removeUpload } from '@/lib/imports/uploads'

/**
 * Reads a claimed file into the register where it stands, fills the chosen round and ends it. Each chunk says in its own write how
 * far it has come, so that it goes on from there after any crash; a stop by a person rolls the chunk under way back.
 */
export async function runImport(task: ImportTask): Promise<void> {
  const file = await claimedFile(task)
  if (file.status !== 'filling') await readIn(task, file)
  if (file.choices?.roundId) {
    await stepTo(task, 'filling')
    await runFill(task, file.choices.roundId)
  }
  await settle(task, 'done', (work) => recordEnd(work, task.id))
  const { db, dataDir } = task.context()
  await db.write((tx) => forgetStoredFile(tx, { id: task.id }))
  if (file.storedAs !== null) await removeUpload(dataDir, file.storedAs)
}

async function readIn(task: ImportTask, file: DataFile): Promise<void> {
  const { context, rowsFrom } = task
  await stepTo(task, 'running')
  const opened = await openStoredFile(context().dataDir, file)
  const { source, plan = null } = file.choices ?? {}
  const begun = await inOneWrite(context(), (work) => openRun(work, { dataFileId: file.id, file: opened, source }))
  const run: ImportRun = { ...begun, plan, decide: decidedBy(file) }
  const done = await readDoneRows(context().db.scanFresh, run)
  const report = (work: Work, counts: FileCounts) => reportRows(work, { task, file, counts })
  await takeRows({ ...done, file: opened, run, rowsFrom, context, alongside: report })
  // Counted on as the file was read: a last write for empty rows, and for a file without any other.
  await inOneWrite(context(), (work) => reportRows(work, { task, file, counts: done.counts }))
}

interface Reporting {
  task: ImportTask
  file: DataFile
  counts: FileCounts
}

async function reportRows(work: Work, { task, file, counts }: Reporting): Promise<boolean> {
  const { id, claim } = task
  if (task.isEnding()) throw new ClaimLost()
  const [reported] = await reportImport(work.tx, { id, claim, counts, until: work.now + LEASE_MS, now: work.now })
  if (!reported) throw new ClaimLost()
  if (task.mayTell()) tellImport(work.facts, { ...file, status: reported.status, counts })
  return true
}

function decidedBy({ decisions, choices }: DataFile): ImportRun['decide'] {
  const decided = decisions ?? {}
  const otherwise = choices?.undecided ?? 'new'
  return (line) => decided[line] ?? otherwise
}

async function recordEnd({ tx, now, actor }: Work, id: number): Promise<void> {
  const about = { action: 'file.import', entity: 'data_file', entityId: id, before: null }
  const { file } = await importOf(tx, id)
  await insertAudit(tx, { now, userId: actor?.id ?? null, ...about, after: { name: file.name, ...file.counts } })
}
