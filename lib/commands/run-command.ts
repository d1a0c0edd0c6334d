import { hash } from 'node:crypto'
import type { Tx } from '@/db/database'
import { findCommand, insertCommand } from '@/db/queries/commands'
import { commandReused, conflict } from '@/lib/errors'

export interface CommandKey {
  userId: number
  /** UUID made by the client. */
  commandId: string
  /** The whole body; the same id with another body is refused. */
  body: unknown
  now: number
}

export interface CommandResult<T> {
  answer: T
  /** True when this answers what an earlier delivery of the same command did. */
  isReplay: boolean
}

/**
 * Does the work once for a commandId, in the caller's transaction, and keeps its answer. Errors: `command_reused`.
 * The answer must be small and plain: cards are read again for a replay.
 */
export async function runCommand<T>(tx: Tx, key: CommandKey, work: () => Promise<T>): Promise<CommandResult<T>> {
  const bodyHash = hash('sha256', JSON.stringify(key.body), 'base64url')
  const saved = (await findCommand(tx, { userId: key.userId, commandId: key.commandId }))[0]
  if (saved && saved.bodyHash !== bodyHash) throw commandReused()
  if (saved) return { answer: saved.answer as T, isReplay: true }
  const answer = await work()
  const { userId, commandId, now } = key
  const kept = await insertCommand(tx, { userId, commandId, bodyHash, answer: answer as object, now })
  // Where several processes write, the same command may be under way in another: the first to be kept counts.
  if (kept === 0) throw conflict('Kommandot utförs redan. Försök igen.')
  return { answer, isReplay: false }
}
