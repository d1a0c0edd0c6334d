import type { Reader } from '@/db/database'
import { countOpenLocks, selectLockOnCompany, selectLocksOnNumbers } from '@/db/queries/locks'
import type { OpenLock } from '@/lib/locks/types'
import { together } from '@/lib/together'

/** The open locks that reach a company: its own first, then those through shared numbers, the oldest first. */
export async function openLocksOn(reader: Reader, { organizationId }: { organizationId: number }): Promise<OpenLock[]> {
  const [own, reaching] = await together(
    selectLockOnCompany(reader, { organizationId }),
    selectLocksOnNumbers(reader, { organizationId }),
  )
  return [...own, ...reaching.filter((lock) => lock.organizationId !== organizationId)]
}

/** How many open locks a caller has: a warning from 20, a question from 25. */
export async function openLockCount(reader: Reader, { userId }: { userId: number }): Promise<number> {
  const [row] = await countOpenLocks(reader, { userId })
  return row?.open ?? 0
}
