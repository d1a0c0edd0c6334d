import { and, asc, between, desc, eq, exists, gte, inArray, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Outcome } from '@/lib/calls/types'
import type { Reader } from '../database'

/** Which calls; days are local, both included. */
export interface CallsWanted {
  from?: string | undefined
  to?: string | undefined
  campaignId?: number | undefined
  userId?: number | undefined
  outcomes?: readonly Outcome[] | undefined
  hour?: number | undefined
  talked?: boolean | undefined
  weekday?: number | undefined
  halfHour?: number | undefined
  industryCodeId?: number | undefined
  /** Those that were undone, instead of those that count. */
  undone: boolean
}
export interface CallsPart {
  olderThan?: number | undefined
  newerThan?: number | undefined
  limit: number
}

/** Calls with the names that a list shows; newest first, or (after `newerThan`) oldest first. */
export function selectCalls(scan: Reader, wanted: CallsWanted, { olderThan, newerThan, limit }: CallsPart) {
  const { q, t } = scan
  const { activity } = t
  const direction = newerThan === undefined ? desc : asc
  return q
    .select({
      id: activity.id,
      startAt: activity.startAt,
      outcome: activity.outcome,
      reason: activity.reason,
      talked: activity.talked,
      body: activity.body,
      e164: activity.e164,
      attemptNo: activity.attemptNo,
      callbackAt: activity.callbackAt,
      amount: activity.amount,
      isPrivate: activity.private,
      undoneAt: activity.undoneAt,
      organizationId: activity.organizationId,
      organization: t.organization.legalName,
      city: t.organization.city,
      firstName: t.contact.firstName,
      lastName: t.contact.lastName,
      userId: activity.createdById,
      userName: t.user.name,
      campaignId: activity.campaignId,
      campaignName: t.campaign.name,
      orderId: t.order.id,
      orderNumber: t.order.number,
      orderStatus: t.order.status,
    })
    .from(activity)
    .leftJoin(t.organization, eq(t.organization.id, activity.organizationId))
    .leftJoin(t.contact, eq(t.contact.id, activity.contactId))
    .leftJoin(t.user, eq(t.user.id, activity.createdById))
    .leftJoin(t.campaign, eq(t.campaign.id, activity.campaignId))
    .leftJoin(t.order, eq(t.order.activityId, activity.id))
    .where(and(whereOf(scan, wanted), beyond(scan, '<', olderThan), beyond(scan, '>', newerThan)))
    .orderBy(
      direction(activity.localDay),
      direction(activity.localHour),
      direction(activity.startAt),
      direction(activity.id),
    )
    .limit(limit)
}

/** How many they are, with how many somebody was talked to, and what the orders were worth (öre). */
export function sumCalls(scan: Reader, wanted: CallsWanted) {
  const { q, t } = scan
  return q
    .select({
      calls: sql<number>`count(*)`.mapWith(Number),
      talked: sql<number>`coalesce(sum(case when ${t.activity.talked} then 1 else 0 end), 0)`.mapWith(Number),
      orderValue: sql<number>`coalesce(sum(${t.activity.amount}), 0)`.mapWith(Number),
    })
    .from(t.activity)
    .where(whereOf(scan, wanted))
}

/** Calls and talks of each half-hour of each local day's hour, in the order of the index: no sorting of a million. */
export function countAnswers({ q, t }: Reader, wanted: Omit<CallsWanted, 'undone'>) {
  const { localDay, localHour, startAt, talked } = t.activity
  const half = sql`(${startAt} / 1800000) % 2`
  const of = (which: 0 | 1) =>
    sql<number>`sum(case when ${half} = ${sql.raw(String(which))} then 1 else 0 end)`.mapWith(Number)
  const talkedOf = (which: 0 | 1) =>
    sql<number>`sum(case when ${talked} and ${half} = ${sql.raw(String(which))} then 1 else 0 end)`.mapWith(Number)
  const { industryCodeId, ...others } = wanted
  const figures = {
    localDay,
    localHour,
    first: of(0),
    firstTalked: talkedOf(0),
    second: of(1),
    secondTalked: talkedOf(1),
  }
  const where = whereOf({ q, t }, { ...others, undone: false })
  if (industryCodeId === undefined) {
    return q.select(figures).from(t.activity).where(where).groupBy(localDay, localHour)
  }
  // The companies of an industry first, then their calls: a cross join keeps SQLite to that order.
  return q
    .select(figures)
    .from(t.organization)
    .crossJoin(t.activity)
    .where(
      and(eq(t.organization.industryCodeId, industryCodeId), eq(t.activity.organizationId, t.organization.id), where),
    )
    .groupBy(localDay, localHour)
}

/** Calls that the tally counts (rebuild-tally counts the same), or those that were taken back. */
function whereOf({ q, t }: Reader, wanted: CallsWanted): SQL | undefined {
  const { activity, organization } = t
  const { from, to, campaignId, userId, outcomes, hour, talked, weekday, halfHour, industryCodeId, undone } = wanted
  const is = (column: Parameters<typeof eq>[0], value: unknown) => (value === undefined ? undefined : eq(column, value))
  const ofIndustry = and(eq(organization.id, activity.organizationId), is(organization.industryCodeId, industryCodeId))
  return and(
    sql`${activity.kind} = 'call'`,
    sql`${activity.counted}`,
    undone ? isNotNull(activity.undoneAt) : isNull(activity.undoneAt),
    isNotNull(activity.outcome),
    isNotNull(activity.campaignId),
    from !== undefined && to !== undefined ? between(activity.localDay, from, to) : undefined,
    from !== undefined && to === undefined ? gte(activity.localDay, from) : undefined,
    from === undefined && to !== undefined ? lte(activity.localDay, to) : undefined,
    is(activity.campaignId, campaignId),
    is(activity.createdById, userId),
    outcomes === undefined || outcomes.length === 0 ? undefined : inArray(activity.outcome, [...outcomes]),
    is(activity.localHour, hour),
    is(activity.talked, talked),
    weekday === undefined ? undefined : sql`${weekdayOf(t)} = ${weekday}`,
    halfHour === undefined
      ? undefined
      : sql`${activity.localHour} * 2 + (${activity.startAt} / 1800000) % 2 = ${halfHour}`,
    industryCodeId === undefined
      ? undefined
      : exists(q.select({ id: organization.id }).from(organization).where(ofIndustry)),
  )
}

/** Whole hours since 1970 less the hour on the wall is local midnight, one or two hours before UTC's; 1 January 1970 was a Thursday. */
const weekdayOf = ({ activity: { startAt, localHour } }: Reader['t']) =>
  sql`((${startAt} / 3600000 - ${localHour} + 2) / 24 + 3) % 7 + 1`

/** On which side of a call in the order of the list. */
function beyond({ t }: Reader, side: '<' | '>', id: number | undefined): SQL | undefined {
  if (id === undefined) return undefined
  const { localDay, localHour, startAt, id: own } = t.activity
  return sql`(${localDay}, ${localHour}, ${startAt}, ${own}) ${sql.raw(side)} (select a.local_day, a.local_hour, a.start_at, a.id from activity a where a.id = ${id})`
}
