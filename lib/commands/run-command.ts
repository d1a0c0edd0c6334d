import { hash } from 'node:crypto'
import type { Tx } from '@/db/database'
import { findCommand, insertCommand } from '@/db/queries/commands'
import { commandReused, conflict } from '@/lib/errors'
import { together } from '@/lib/together'

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
  const { shown: _, ...result } = await runAndShow(tx, key, { work, show: async () => null })
  return result
}

interface Shown<T, S> {
  work: () => Promise<T>
  /** What the answer is shown with, read as it is now: for a replay as for the first. */
  show: (answer: T) => Promise<S>
}

/** The same with what is read of it, while the answer is kept. */
export async function runAndShow<T, S>(
  tx: Tx,
  key: CommandKey,
  { work, show }: Shown<T, S>,
): Promise<CommandResult<T> & { shown: S }> {
  const bodyHash = hash('sha256', JSON.stringify(key.body), 'base64url')
  const saved = (await findCommand(tx, { userId: key.userId, commandId: key.commandId }))[0]
  if (saved && saved.bodyHash !== bodyHash) throw commandReused()
  if (saved) return { answer: saved.answer as T, isReplay: true, shown: await show(saved.answer as T) }
  const answer = await work()
  const { userId, commandId, now } = key
  const [kept, shown] = await together(
    insertCommand(tx, { userId, commandId, bodyHash, answer: answer as object, now }),
    show(answer),
  )
  // Where several processes write, the same command may be under way in another: the first to be kept counts.
  if (kept === 0) throw conflict('Kommandot utförs redan. Försök igen.')
  return { answer, isReplay: false, shown }
}
