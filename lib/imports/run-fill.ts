import { reportFill } from '@/db/queries/import-steps'
import { selectRecordedRows } from '@/db/queries/imports'
import { inOneQuietWrite, inOneWrite, type Work } from '@/lib/context'
import { isAppError } from '@/lib/errors'
import { ClaimLost, type ImportTask, LEASE_MS } from '@/lib/imports/import-task'
import { importOf } from '@/lib/imports/load-import'
import { tellImport } from '@/lib/imports/tell-import'
import type { FileFill } from '@/lib/imports/types'
import { fillRound } from '@/lib/rounds/fill-round'

/** Companies in one write: short enough that callers do not notice. */
const CHUNK = 256
const COUNTED = ['added', 'alreadyIn', 'suppressed', 'asleep'] as const

/**
 * Puts the companies of a file that was read in into a round, in the order of the file, and counts who was left out and why. It
 * goes on where it was after a crash. A round that has ended meanwhile is said; the import itself is done.
 */
export async function runFill(task: ImportTask, roundId: number): Promise<void> {
  const { file } = await importOf(task.context().db.read, task.id)
  let fill: FileFill = file.fill?.roundId === roundId ? file.fill : { ...EMPTY, roundId }
  while (!fill.isDone) fill = await fillSome(task, fill)
}

const EMPTY = { added: 0, alreadyIn: 0, suppressed: 0, asleep: 0, afterLine: 0, isDone: false, refusal: null }

async function fillSome(task: ImportTask, fill: FileFill): Promise<FileFill> {
  const { id, context } = task
  const rows = await selectRecordedRows(context().db.read, { dataFileId: id, afterLine: fill.afterLine, limit: CHUNK })
  const organizationIds = rows.flatMap(({ action, organizationId }) =>
    action === 'duplicate' || organizationId === null ? [] : [organizationId],
  )
  const last = rows.at(-1)
  try {
    return await inOneQuietWrite(context(), async (work) => {
      const after = last ? await fillChunk(work, { fill, organizationIds, line: last.line }) : { ...fill, isDone: true }
      await report(work, task, after)
      return after
    })
  } catch (error) {
    if (!isAppError(error) || error.code === 'read_only') throw error
    const refused = { ...fill, isDone: true, refusal: error.message }
    await inOneWrite(context(), (work) => report(work, task, refused))
    return refused
  }
}

interface Chunk {
  fill: FileFill
  organizationIds: number[]
  line: number
}

async function fillChunk(work: Work, { fill, organizationIds, line }: Chunk): Promise<FileFill> {
  const filled = await fillRound(work, { roundId: fill.roundId, organizationIds })
  const after = { ...fill, afterLine: line }
  for (const key of COUNTED) after[key] += filled[key]
  return after
}

async function report({ tx, now, facts }: Work, task: ImportTask, fill: FileFill): Promise<void> {
  const { id, claim } = task
  if (task.isEnding()) throw new ClaimLost()
  const [reported] = await reportFill(tx, { id, claim, fill, until: now + LEASE_MS, now })
  if (!reported) throw new ClaimLost()
  const { file } = await importOf(tx, id)
  if (task.mayTell()) tellImport(facts, { ...file, fill })
}
