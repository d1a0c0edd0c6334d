import { and, between, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../database'

/** Local days, both included, and the instants that they begin and end at. */
export interface QualityWanted {
  from: string
  to: string
  fromAt: number
  beforeAt: number
  campaignId?: number | undefined
  userId?: number | undefined
}
export type RareMeasure = 'talk_noted' | 'quick' | 'gone_on' | 'undone'

const is = (column: Parameters<typeof eq>[0], value: unknown) => (value === undefined ? undefined : eq(column, value))

/** Calls that a measure counts. The first term of each is what its index of rare rows is made for, word for word. */
export function rareCalls(reader: Reader, { from, to, campaignId, userId }: QualityWanted, measure: RareMeasure) {
  const { activity } = reader.t
  return and(
    ...RARE[measure](reader),
    sql`${activity.kind} = 'call'`,
    sql`${activity.counted}`,
    sql`not ${activity.private}`,
    between(activity.localDay, from, to),
    is(activity.campaignId, campaignId),
    is(activity.createdById, userId),
  )
}

const RARE: Record<RareMeasure, (reader: Reader) => SQL[]> = {
  talk_noted: ({ t }) => [sql`${t.activity.talkNoted}`, isNull(t.activity.undoneAt)],
  // A card saved within five seconds was hardly read. What was undone and put right is saved at once, as it should be.
  quick: ({ t }) => [sql`${t.activity.shownMs} < 5000`, isNull(t.activity.undoneAt), notPutRight(t)],
  gone_on: ({ t }) => [sql`${t.activity.goOnReason} is not null`, isNull(t.activity.undoneAt)],
  undone: ({ t }) => [sql`${t.activity.undoneAt} is not null`],
}

function notPutRight({ activity }: Reader['t']): SQL {
  return sql`not exists (select 1 from activity undone where undone.queue_entry_id = ${activity.queueEntryId} and undone.created_by_id = ${activity.createdById} and undone.undone_at <= ${activity.startAt} and undone.undone_at > ${activity.startAt} - 600000)`
}

/** Cards that were passed on; a pause leaves the card where it was. `->>` is read alike by both engines. */
export function skips({ t }: Reader, { fromAt, beforeAt, campaignId, userId }: QualityWanted) {
  return and(
    sql`${t.auditLog.action} = 'hold:released'`,
    gte(t.auditLog.at, fromAt),
    lt(t.auditLog.at, beforeAt),
    sql`${skipReason(t)} <> 'pause'`,
    is(t.queueEntry.campaignId, campaignId),
    is(t.auditLog.userId, userId),
  )
}

export const skipReason = ({ auditLog }: Reader['t']) => sql<string>`(${auditLog.after} ->> 'reason')`

/** Promises that ended without the call: given back, released by somebody, or by the rule of overdue days. */
export function unkept({ t }: Reader, { fromAt, beforeAt, campaignId, userId }: QualityWanted) {
  return and(
    sql`${t.addressLock.releasedAt} is not null`,
    gte(t.addressLock.releasedAt, fromAt),
    lt(t.addressLock.releasedAt, beforeAt),
    sql`${t.addressLock.reason} in ('given_back', 'released', 'expired')`,
    is(t.queueEntry.campaignId, campaignId),
    is(t.addressLock.ownerId, userId),
  )
}

export function cancelledOrders({ t }: Reader, { fromAt, beforeAt, campaignId, userId }: QualityWanted) {
  return and(
    sql`${t.order.status} = 'cancelled'`,
    gte(t.order.cancelledAt, fromAt),
    lt(t.order.cancelledAt, beforeAt),
    is(t.order.campaignId, campaignId),
    is(t.order.placedById, userId),
  )
}

export function tallied({ t }: Reader, { from, to, campaignId, userId }: QualityWanted) {
  const { localDay } = t.tally
  return and(between(localDay, from, to), is(t.tally.campaignId, campaignId), is(t.tally.userId, userId))
}
