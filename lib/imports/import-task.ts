import { settleImport, stepImport } from '@/db/queries/import-steps'
import { type Context, inOneWrite, type SystemContext, type Work } from '@/lib/context'
import type { RowSource } from '@/lib/imports/clean-rows'
import { type DataFile, importOf } from '@/lib/imports/load-import'
import { tellImport } from '@/lib/imports/tell-import'
import type { FileStatus } from '@/lib/imports/types'

/** A file that this process has claimed and works on. */
export interface ImportTask {
  id: number
  claim: string
  rowsFrom: RowSource
  /** As the person who had it done, at this moment. */
  context(): Context
  /** Telling every chunk would be noise: said now and then. */
  mayTell(): boolean
  /** The process stops: the work ends where it is, and another goes on with it. */
  isEnding(): boolean
}

/** Renewed with every chunk; after a crash somebody else goes on when it has passed. */
export const LEASE_MS = 10_000

/** Says that a claimed work is no longer ours: stopped by a person, or taken over. What was being written is rolled back. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost'
}

export const isClaimLost = (thrown: unknown) => thrown instanceof Error && thrown.name === 'ClaimLost'

/** The file as it stands, when it still is ours. */
export async function claimedFile({ context, id, claim }: ImportTask): Promise<DataFile> {
  const { file } = await importOf(context().db.read, id)
  if (file.claim !== claim) throw new ClaimLost()
  return file
}

/** The next step of the same work. */
export async function stepTo(task: ImportTask, status: FileStatus): Promise<void> {
  await inOneWrite(task.context(), async (work) => {
    const until = work.now + LEASE_MS
    const rows = await stepImport(work.tx, { id: task.id, claim: task.claim, to: status, until, now: work.now })
    if (rows.length === 0) throw new ClaimLost()
  })
}

/** Ends the work, in the same write as whatever else is said of it, and tells the screens. */
export async function settle(task: ImportTask, to: FileStatus, also?: (work: Work) => Promise<void>): Promise<void> {
  await settleWith(task.context(), { ...task, to, trouble: null, also })
}

interface Settling {
  id: number
  claim: string
  to: FileStatus
  trouble: string | null
  also?: ((work: Work) => Promise<void>) | undefined
}

export async function settleWith(context: Context | SystemContext, settling: Settling): Promise<void> {
  const { id, claim, to, trouble, also } = settling
  await inOneWrite(context, async (work) => {
    const { tx, now } = work
    await also?.(work)
    const finishedAt = to === 'done' ? now : null
    if ((await settleImport(tx, { id, claim, to, trouble, finishedAt, now })) === 0) throw new ClaimLost()
    tellImport(work.facts, (await importOf(tx, id)).file)
  })
}
