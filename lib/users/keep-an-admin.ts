import type { Tx } from '@/db/database'
import { lockAdmins } from '@/db/queries/people'
import { lastAdmin } from './errors'

/** Before somebody stops being an active administrator: another has to be left, also when two are taken away at once. Errors: `conflict`. */
export async function keepAnAdmin(tx: Tx, { userId }: { userId: number }): Promise<void> {
  const admins = await lockAdmins(tx)
  const others = admins.filter(({ id }) => id !== userId)
  if (admins.length > others.length && others.length === 0) throw lastAdmin()
}
