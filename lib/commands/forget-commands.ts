import { deleteOldCommands } from '@/db/queries/commands'
import { inOneWrite, type SystemContext } from '@/lib/context'

const KEPT_MS = 14 * 24 * 3600_000
const AT_A_TIME = 500

/** Background work: saved answers are kept 14 days, then deleted in short writes. Answers how many went. */
export async function forgetCommands(context: SystemContext): Promise<number> {
  const before = context.now - KEPT_MS
  let forgotten = 0
  for (;;) {
    const { length } = await inOneWrite(context, ({ tx }) => deleteOldCommands(tx, { before, limit: AT_A_TIME }))
    forgotten += length
    if (length < AT_A_TIME) return forgotten
  }
}
