import { keepPreview, reportImport } from '@/db/queries/import-steps'
import { inOneWrite } from '@/lib/context'
import { ClaimLost, claimedFile, type ImportTask, LEASE_MS } from '@/lib/imports/import-task'
import { importOf } from '@/lib/imports/load-import'
import { openStoredFile } from '@/lib/imports/open-stored-file'
import { PreviewWriter } from '@/lib/imports/preview-file'
import { previewRows } from '@/lib/imports/preview-rows'
import { tellImport } from '@/lib/imports/tell-import'
import { placesOf } from '@/lib/imports/uploads'

/** Plans the rows of a claimed file and keeps what was found; the register is not touched. */
export async function runPreview(task: ImportTask): Promise<void> {
  const { id, claim, context, rowsFrom } = task
  const file = await claimedFile(task)
  const { db, dataDir, now } = context()
  const opened = await openStoredFile(dataDir, file)
  const writer = await PreviewWriter.open(placesOf(dataDir, file.storedAs ?? '').preview)
  try {
    const goesOn = async (counts: { rows: number; empty: number }) => {
      if (task.isEnding()) throw new ClaimLost()
      if (task.mayTell()) await reportRows(task, counts)
      return true
    }
    const preview = await previewRows({ scan: db.scanFresh, file: opened, rowsFrom, writer, now, goesOn })
    await writer.close()
    await inOneWrite(context(), async (work) => {
      const kept = await keepPreview(work.tx, { id, claim, preview, now: work.now })
      if (kept === 0) throw new ClaimLost()
      tellImport(work.facts, (await importOf(work.tx, id)).file)
    })
  } catch (error) {
    await writer.abandon()
    throw error
  }
}

/** Only how many rows: what they will be is told when all are planned. */
async function reportRows({ id, claim, context }: ImportTask, { rows, empty }: { rows: number; empty: number }) {
  await inOneWrite(context(), async (work) => {
    const { file } = await importOf(work.tx, id)
    const counts = { ...file.counts, rows, empty }
    const values = { id, claim, counts, until: work.now + LEASE_MS, now: work.now }
    if ((await reportImport(work.tx, values)).length === 0) throw new ClaimLost()
    tellImport(work.facts, { ...file, counts })
  })
}
