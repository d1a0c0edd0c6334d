import { deleteOldCommands } from '@/db/queries/commands'
import { inOneWrite, type SystemContext } from '@/lib/context'

const KEPT_MS = 14 * 24 * 3600_000

/** Background work: saved answers are kept 14 days. */
export async function forgetCommands(context: SystemContext): Promise<void> {
  await inOneWrite(context, ({ tx, now }) => deleteOldCommands(tx, { before: now - KEPT_MS }))
}
