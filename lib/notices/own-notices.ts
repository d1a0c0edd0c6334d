import type { Reader } from '@/db/database'
import { selectNames } from '@/db/queries/locks'
import { selectCompanyNames, selectOwnNotices } from '@/db/queries/notices'
import { isoOf } from '@/lib/calendar/iso-time'
import type { DeskNotice } from '@/lib/notices/types'

/** What stands on somebody's desk until it is ticked off, the oldest first. `now` in epoch milliseconds. */
export async function ownNotices(reader: Reader, of: { userId: number; now: number }): Promise<DeskNotice[]> {
  const rows = await selectOwnNotices(reader, of)
  if (rows.length === 0) return []
  const names = await selectNames(reader, idsOf(rows.map(({ params }) => params.otherId)))
  const companies = await selectCompanyNames(reader, idsOf(rows.map(({ params }) => params.organizationId)))
  return rows.map(({ id, kind, body, by, createdAt, params }) => ({
    id,
    kind,
    body,
    by,
    at: isoOf(createdAt),
    count: params.count ?? 0,
    organization: companies.find((one) => one.id === params.organizationId)?.name ?? null,
    other: names.find((one) => one.id === params.otherId)?.name ?? null,
    promisedAt: params.promisedAt === undefined ? null : isoOf(params.promisedAt),
  }))
}

const idsOf = (ids: ReadonlyArray<number | undefined>) => [...new Set(ids.filter((id) => id !== undefined))]
