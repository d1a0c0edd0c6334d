import { selectLockIdsOfCompanies } from '@/db/queries/suppression'
import type { SuppressionRow } from '@/db/rows'
import { touchedOrganizations } from '@/lib/bars/touched-organizations'
import type { Work } from '@/lib/context'
import { endLock } from '@/lib/locks/end-lock'
import { keysOfRow } from '@/lib/suppression/keys-of-row'

/** Promises to companies that a stop reaches end with it. Answers their locks. */
export async function endLocksOf(work: Work, stop: SuppressionRow): Promise<number[]> {
  const { organizationIds: own, ...keys } = keysOfRow(stop)
  const reached = await touchedOrganizations(work.tx, keys)
  const lockIds = (await selectLockIdsOfCompanies(work.tx, [...new Set([...own, ...reached])])).map(({ id }) => id)
  for (const lockId of lockIds) await endLock(work, { lockId, reason: 'suppressed' })
  return lockIds
}
