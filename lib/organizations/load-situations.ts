import type { Reader } from '@/db/database'
import {
  selectLocksByNumber,
  selectLocksOnOrganizations,
  selectStopsByNumber,
  selectStopsByOrgNo,
  selectStopsOnOrganizations,
} from '@/db/queries/bars'
import { selectHoldsOfHits, selectLocksByIds, selectQueueOfHits, selectStopsByIds } from '@/db/queries/company-search'
import { isoOf } from '@/lib/calendar/iso-time'
import type { CompanySituation } from '@/lib/organizations/company-view'
import type { CardLock, CardStop } from '@/lib/queue/types'

/** Who has these companies, who locked them, what stops them and where they stand in the queues; a fixed number of statements. */
export async function loadSituations(
  reader: Reader,
  organizationIds: readonly number[],
): Promise<(organizationId: number) => CompanySituation> {
  const holds = await selectHoldsOfHits(reader, organizationIds)
  const queue = await selectQueueOfHits(reader, organizationIds)
  const locks = await locksOf(reader, organizationIds)
  const stops = await stopsOf(reader, organizationIds)
  return (id) => ({
    hold: holds.filter((one) => one.organizationId === id).map(holdOf)[0] ?? null,
    lock: locks.get(id) ?? null,
    stop: stops.get(id) ?? null,
    queue: queue.filter((one) => one.organizationId === id).map(placeOf),
  })
}

async function locksOf(reader: Reader, organizationIds: readonly number[]): Promise<Map<number, CardLock>> {
  const found = [
    ...(await selectLocksByNumber(reader, organizationIds)),
    ...(await selectLocksOnOrganizations(reader, organizationIds)),
  ]
  const rows = await selectLocksByIds(reader, [...new Set(found.map((one) => one.lockId))])
  const shown = new Map(
    rows.map((row) => [row.id, { ...row, since: isoOf(row.since), promisedAt: isoOf(row.promisedAt) }]),
  )
  return joined(found.map((one) => [one.organizationId, shown.get(one.lockId)]))
}

async function stopsOf(reader: Reader, organizationIds: readonly number[]): Promise<Map<number, CardStop>> {
  const found = [
    ...(await selectStopsByOrgNo(reader, organizationIds)),
    ...(await selectStopsByNumber(reader, organizationIds)),
    ...(await selectStopsOnOrganizations(reader, organizationIds)),
  ]
  const rows = await selectStopsByIds(reader, [...new Set(found.map((one) => one.stopId))])
  const shown = new Map(
    rows.map(({ id, at, byName, case: ofCase }) => [id, { byName: byName ?? '', at: isoOf(at), case: ofCase }]),
  )
  return joined(found.map((one) => [one.organizationId, shown.get(one.stopId)]))
}

/** The last one told of a company stands: its own before one by way of a number. */
function joined<T>(pairs: ReadonlyArray<readonly [number, T | undefined]>): Map<number, T> {
  const map = new Map<number, T>()
  for (const [id, found] of pairs) if (found) map.set(id, found)
  return map
}

type Hold = Awaited<ReturnType<typeof selectHoldsOfHits>>[number]
type Place = Awaited<ReturnType<typeof selectQueueOfHits>>[number]

function holdOf({ userId, userName, kind, since }: Hold) {
  return { userId, userName, kind, since: isoOf(since) }
}

function placeOf({ organizationId: _, dueAt, ...place }: Place) {
  return { ...place, dueAt: dueAt === 0 ? null : isoOf(dueAt) }
}
