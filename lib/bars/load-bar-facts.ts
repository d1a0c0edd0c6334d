import type { Reader } from '@/db/database'
import {
  selectLocksByNumber,
  selectLocksOnOrganizations,
  selectOpenEntries,
  selectStopsByNumber,
  selectStopsByOrgNo,
  selectStopsOnOrganizations,
} from '@/db/queries/bars'
import type { BarFacts, LockFact, StopFact } from '@/lib/bars/rules'
import type { EntryState } from '@/lib/queue/types'

export interface EntryFacts extends BarFacts {
  state: EntryState
  campaignId: number
}

/** What bars the open entries of these companies, read with a fixed number of statements. */
export async function loadBarFacts(reader: Reader, organizationIds: readonly number[]): Promise<EntryFacts[]> {
  const entries = await selectOpenEntries(reader, organizationIds)
  if (entries.length === 0) return []
  const concerned = [...new Set(entries.map((entry) => entry.organizationId))]
  const locks = byOrganization<LockFact>([
    ...(await selectLocksOnOrganizations(reader, concerned)),
    ...(await selectLocksByNumber(reader, concerned)),
  ])
  const stops = byOrganization<StopFact>([
    ...(await selectStopsOnOrganizations(reader, concerned)),
    ...(await selectStopsByNumber(reader, concerned)),
    ...(await selectStopsByOrgNo(reader, concerned)),
  ])
  return entries.map(({ deletedAt, okNumberId, ...entry }) => ({
    ...entry,
    isDeleted: deletedAt !== null,
    hasOkNumber: okNumberId !== null,
    locks: locks.get(entry.organizationId) ?? [],
    stops: stops.get(entry.organizationId) ?? [],
  }))
}

function byOrganization<F>(rows: ReadonlyArray<F & { organizationId: number }>): Map<number, F[]> {
  const groups = new Map<number, F[]>()
  for (const row of rows) {
    const group = groups.get(row.organizationId)
    if (group) group.push(row)
    else groups.set(row.organizationId, [row])
  }
  return groups
}
