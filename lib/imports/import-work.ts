import { claimImport, releaseImport, selectActorOf, selectImportWork, selectMoverOf } from '@/db/queries/import-steps'
import type { Context, SystemContext } from '@/lib/context'
import { isAppError, refusalIn } from '@/lib/errors'
import type { RowSource } from '@/lib/imports/clean-rows'
import {
  ClaimLost,
  claimedFile,
  type ImportTask,
  isClaimLost,
  LEASE_MS,
  settle,
  settleWith,
} from '@/lib/imports/import-task'
import { importOf } from '@/lib/imports/load-import'
import { rowsInWorker } from '@/lib/imports/rows-in-worker'
import { runImport } from '@/lib/imports/run-import'
import { runPreview } from '@/lib/imports/run-preview'
import { runUndo } from '@/lib/imports/run-undo'
import { tellImport } from '@/lib/imports/tell-import'
import type { FileStatus } from '@/lib/imports/types'
import type { Log } from '@/lib/log'
import type { Fact } from '@/lib/realtime/events'

/** So many files are worked on at once; the others wait their turn. */
const AT_ONCE = 3
const TELL_EVERY_MS = 250

export interface ImportWorkOptions {
  context(): SystemContext
  log: Log
  rowsFrom?: RowSource
}

export interface ImportWork {
  /** Takes what waits, and leaves it to go on by itself. */
  run(): Promise<void>
  /** When nothing that was taken is under way. */
  idle(): Promise<void>
  /** Ends every work after the chunk it is at; another process, or the next start, goes on. */
  stop(): Promise<void>
}

/** Previews, imports and undoings: each file is claimed as callers claim cards, so several processes share the work. */
export function createImportWork({ context, log, rowsFrom = rowsInWorker }: ImportWorkOptions): ImportWork {
  const running = new Map<number, Promise<void>>()
  let isEnding = false

  const work = async (id: number) => {
    const claim = crypto.randomUUID()
    const { db, now } = context()
    const claimed = await db.write((tx) => claimImport(tx, { id, claim, now, until: now + LEASE_MS }))
    if (claimed === 0) return
    const contextOf = await actingAs(context, id)
    const task = { id, claim, rowsFrom, context: contextOf, mayTell: nowAndThen(), isEnding: () => isEnding }
    await workOn(task).catch((error: unknown) => afterFailure(task, error, log))
  }

  const idle = async () => void (await Promise.all(running.values()))
  return {
    async run() {
      const { db, now } = context()
      if (isEnding || running.size >= AT_ONCE) return
      const waiting = (await selectImportWork(db.read, { now })).filter(({ id }) => !running.has(id))
      for (const { id } of waiting.slice(0, AT_ONCE - running.size)) {
        const done = work(id)
          .catch((err: unknown) => log.error({ err, dataFileId: id }, 'an import could not be worked on'))
          .finally(() => running.delete(id))
        running.set(id, done)
      }
    },
    idle,
    async stop() {
      isEnding = true
      await idle()
    },
  }
}

async function workOn(task: ImportTask): Promise<void> {
  const { status } = await claimedFile(task)
  switch (status) {
    case 'previewing':
      return runPreview(task)
    case 'queued':
    case 'running':
    case 'filling':
      return runImport(task)
    case 'stopping':
      return settle(task, 'stopped')
    case 'undoing':
      return runUndo(task)
    default:
      throw new ClaimLost()
  }
}

/** A full disk is waited out; what is wrong with the file is said; nothing that went wrong is lost without a word. */
async function afterFailure({ id, claim, context }: ImportTask, thrown: unknown, log: Log): Promise<void> {
  const error = refusalIn(thrown) ?? thrown
  // Where it still is ours the process is ending: whoever starts next goes on at once.
  if (isClaimLost(error)) return void (await context().db.write((tx) => releaseImport(tx, { id, claim })))
  if (isAppError(error) && error.code === 'read_only') {
    const facts: Fact[] = []
    tellImport(facts, (await importOf(context().db.read, id)).file, true)
    context().publish(facts)
    return
  }
  const { file } = await importOf(context().db.read, id)
  if (!isAppError(error)) log.error({ err: error, dataFileId: id }, 'an import failed')
  const { to, words } = FAILURES[file.status] ?? FAILED
  const trouble = isAppError(error) ? error.message : words
  await settleWith(context(), { id, claim, to, trouble }).catch((again: unknown) => {
    if (!isClaimLost(again)) throw again
  })
}

const FAILED = {
  to: 'failed',
  words: 'Något gick fel på servern. Det som är inläst finns kvar; försök gå vidare.',
} as const
const FAILURES: Partial<Record<FileStatus, { to: FileStatus; words: string }>> = {
  previewing: { to: 'draft', words: 'Något gick fel på servern. Inget är ändrat; försök granska igen.' },
  undoing: {
    to: 'undo_failed',
    words: 'Något gick fel på servern. Det som är ångrat är det; försök ångra resten igen.',
  },
}

/** Everything that an import writes stands on who had it read in or undone: a colleague may have sent the file. */
async function actingAs(context: () => SystemContext, id: number): Promise<() => Context> {
  const { read } = context().db
  const [person] = [...(await selectMoverOf(read, { id })), ...(await selectActorOf(read, { id }))]
  if (!person) throw new Error('The file is nobody’s')
  return () => ({ ...context(), actor: { ...person, sessionId: 0 } })
}

function nowAndThen(): () => boolean {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    const at = performance.now()
    if (at - last < TELL_EVERY_MS) return false
    last = at
    return true
  }
}
