import type { Reader } from '@/db/database'
import { selectBars } from '@/db/queries/bars'
import { selectBrokenOfCampaign, selectStandingEntries } from '@/db/queries/rule-changes'
import { loadBarFacts } from '@/lib/bars/load-bar-facts'
import { differenceOfBars } from '@/lib/bars/rules'
import { touchedOrganizations } from '@/lib/bars/touched-organizations'
import { isReleasedByItself, overdueWorkingDays } from '@/lib/locks/rules'
import type { EntryState } from '@/lib/queue/types'
import { reachOf } from './rules'
import type { ChangeOfRules } from './types'

export interface LockToRelease {
  id: number
  organizationId: number
  overdueDays: number
}

/** Locks that the new rules release by themselves, because their promises are overdue for so long. */
export async function releasesOf(
  reader: Reader,
  { campaignId, change }: { campaignId: number; change: ChangeOfRules },
): Promise<LockToRelease[]> {
  if (!reachOf(change).locks) return []
  const { after, now } = change
  return (await selectBrokenOfCampaign(reader, { campaignId, now }))
    .map((lock) => ({ ...lock, overdueDays: overdueWorkingDays(lock.promisedAt, now, after.window) }))
    .filter(({ overdueDays }) => isReleasedByItself(overdueDays, after))
}

export interface StandingEntry {
  id: number
  roundId: number
  state: EntryState
  dueAt: number
  isPromised: boolean
  heldById: number | null
}
export interface FreedEntry {
  entry: StandingEntry
  stateAfter: EntryState
}

/** Cards that stand in another state once these locks are released, by the rule that computes all bars. */
export async function freedBy(reader: Reader, releases: readonly LockToRelease[]): Promise<FreedEntry[]> {
  if (releases.length === 0) return []
  const released = new Set(releases.map(({ id }) => id))
  const companies = releases.map(({ organizationId }) => organizationId)
  const organizationIds = await touchedOrganizations(reader, { organizationIds: companies })
  const facts = (await loadBarFacts(reader, organizationIds)).map((entry) => ({
    ...entry,
    locks: entry.locks.filter(({ lockId }) => !released.has(lockId)),
  }))
  const { barredIds } = differenceOfBars(facts, await selectBars(reader, organizationIds))
  const stateAfter = new Map(facts.map(({ entryId }) => [entryId, barredIds.has(entryId) ? 'barred' : 'waiting']))
  const standing = await selectStandingEntries(reader, [...stateAfter.keys()])
  return standing
    .map((entry) => ({ entry, stateAfter: stateAfter.get(entry.id) as EntryState }))
    .filter(({ entry, stateAfter: after }) => entry.state !== after)
}
