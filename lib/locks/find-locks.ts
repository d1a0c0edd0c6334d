import type { Reader } from '@/db/database'
import { countOpenLocks, selectLockOnCompany, selectLocksOnNumbers } from '@/db/queries/locks'
import type { OpenLock } from '@/lib/locks/types'

/** The open lock that stands on a company: its own, or one that reaches it through a shared number; else null. */
export async function openLockOf(
  reader: Reader,
  { organizationId }: { organizationId: number },
): Promise<OpenLock | null> {
  const [own] = await selectLockOnCompany(reader, { organizationId })
  if (own) return own
  const [shared] = await selectLocksOnNumbers(reader, { organizationId })
  return shared ?? null
}

/** How many open locks a caller has: a warning from 20, a question from 25. */
export async function openLockCount(reader: Reader, { userId }: { userId: number }): Promise<number> {
  const [row] = await countOpenLocks(reader, { userId })
  return row?.open ?? 0
}
