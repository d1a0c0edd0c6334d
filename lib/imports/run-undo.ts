import { insertAudit } from '@/db/queries/audit'
import { reportUndo } from '@/db/queries/import-steps'
import { markRowsUndone, selectRowsToUndo } from '@/db/queries/import-undo'
import { inOneQuietWrite, type Work } from '@/lib/context'
import { NOTHING_UNDONE } from '@/lib/imports/counts'
import { ClaimLost, claimedFile, type ImportTask, LEASE_MS, settle } from '@/lib/imports/import-task'
import { importOf } from '@/lib/imports/load-import'
import { takeBack } from '@/lib/imports/take-back'
import { tellImport } from '@/lib/imports/tell-import'
import type { RowUndo, UndoCounts } from '@/lib/imports/types'
import { judgeRows, type UndoRow, type Verdict } from '@/lib/imports/undo-verdict'
import { removeUpload } from '@/lib/imports/uploads'

/** Companies in one write: short enough that callers do not notice. */
const CHUNK = 100

/**
 * Undoes a claimed file row by row and says of each what became of it; after a crash it goes on where it was. What a caller has on
 * the desk, has called or anybody has changed since stays as it is.
 */
export async function runUndo(task: ImportTask): Promise<void> {
  const file = await claimedFile(task)
  const since = file.startedAt ?? file.createdAt
  let undone: UndoCounts = { ...NOTHING_UNDONE, ...file.undone }
  let afterLine = 0
  for (;;) {
    const page = { dataFileId: task.id, afterLine, limit: CHUNK }
    const rows = await selectRowsToUndo(task.context().db.read, page)
    const last = rows.at(-1)
    if (!last) break
    afterLine = last.line
    undone = await inOneQuietWrite(task.context(), (work) => undoChunk(work, { task, rows, since, undone }))
  }
  await settle(task, 'undone', (work) => recordEnd(work, { id: task.id, name: file.name, undone }))
  if (file.storedAs !== null) await removeUpload(task.context().dataDir, file.storedAs)
}

interface Chunk {
  task: ImportTask
  rows: readonly UndoRow[]
  since: number
  undone: UndoCounts
}

async function undoChunk(work: Work, { task, rows, since, undone }: Chunk): Promise<UndoCounts> {
  if (task.isEnding()) throw new ClaimLost()
  const verdicts = await judgeRows(work.tx, rows, since)
  await takeBack(work, verdicts, `import:${task.id}`)
  const after = { ...undone }
  // A row that only repeated a company or left it as it was brought a plan at most: no company is counted for it.
  for (const { outcome, effect } of verdicts) if (effect !== null) after[outcome] += 1
  for (const [outcome, ids] of byOutcome(verdicts)) await markRowsUndone(work.tx, ids, { undone: outcome })
  const { id, claim } = task
  const [reported] = await reportUndo(work.tx, { id, claim, undone: after, until: work.now + LEASE_MS, now: work.now })
  if (!reported) throw new ClaimLost()
  if (task.mayTell()) tellImport(work.facts, { ...(await importOf(work.tx, id)).file, undone: after })
  return after
}

async function recordEnd(
  { tx, now, actor }: Work,
  { id, name, undone }: { id: number; name: string; undone: UndoCounts },
): Promise<void> {
  const about = { action: 'file.undone', entity: 'data_file', entityId: id, before: null, after: { name, ...undone } }
  await insertAudit(tx, { now, userId: actor?.id ?? null, ...about })
}

function byOutcome(verdicts: readonly Verdict[]): Map<RowUndo, number[]> {
  const groups = new Map<RowUndo, number[]>()
  for (const { outcome, row } of verdicts) groups.set(outcome, [...(groups.get(outcome) ?? []), row.id])
  return groups
}
