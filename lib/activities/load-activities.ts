import type { Reader } from '@/db/database'
import {
  callsToNumber,
  callsToOrganization,
  callsToOrgNo,
  newestActivities,
  olderActivities,
} from '@/db/queries/activities'
import { selectTasksOfActivities } from '@/db/queries/office'
import { isoOf } from '@/lib/calendar/iso-time'
import type { CardActivity, RecentCall } from '@/lib/queue/types'
import { together } from '@/lib/together'

export interface ActivitiesOf {
  organizationId: number
  /** Those older than this one; without it the newest. */
  before?: { at: number; id: number }
  limit: number
  /** Private activities are shown to their owner alone (B23). */
  viewerId: number
}

/** The company's history, newest first: author, person spoken to, time, text (K13, K14, K37). */
export async function loadActivities(reader: Reader, { before, ...wanted }: ActivitiesOf): Promise<CardActivity[]> {
  const rows = before
    ? await olderActivities(reader, { ...wanted, beforeAt: before.at, beforeId: before.id })
    : await newestActivities(reader, wanted)
  const tasks = await selectTasksOfActivities(
    reader,
    rows.map(({ id }) => id),
  )
  return rows.map(({ startAt, undoneAt, firstName, lastName, by, byId, ...row }) => ({
    ...row,
    at: isoOf(startAt),
    by: by ?? '',
    byId: byId ?? 0,
    contact: firstName === null ? null : `${firstName} ${lastName}`,
    undone: undoneAt !== null,
    office: tasks.flatMap(({ activityId, ...task }) => (activityId === row.id ? [task] : [])),
  }))
}

export interface RecentCallsOf {
  organizationId: number
  /** The company's numbers, E.164. */
  numbers: string[]
  orgNo: string | null
  /** Epoch milliseconds. */
  since: number
  limit: number
}

/** Calls to the company, to one of its numbers or to its org.nr, in any campaign, newest first (S25). */
export async function recentCalls(reader: Reader, wanted: RecentCallsOf): Promise<RecentCall[]> {
  const { organizationId, numbers, orgNo, since, limit } = wanted
  const found = await together(
    callsToOrganization(reader, { organizationId, since, limit }),
    ...numbers.map((e164) => callsToNumber(reader, { e164, since, limit })),
    ...(orgNo ? [callsToOrgNo(reader, { orgNo, since, limit })] : []),
  )
  const byId = new Map(found.flat().map((call) => [call.id, call]))
  const newestFirst = [...byId.values()].sort((a, b) => b.startAt - a.startAt || b.id - a.id)
  return newestFirst
    .slice(0, limit)
    .flatMap(({ id: _, startAt, outcome, by, ...call }) =>
      outcome ? [{ ...call, at: isoOf(startAt), by: by ?? '', outcome }] : [],
    )
}
