import { and, asc, count, desc, eq, gt, inArray, lte, type SQL, sql } from 'drizzle-orm'
import type { Lane } from '@/lib/queue/types'
import type { Reader } from '../database'
import { isFree } from './queue'

const oneWhen = (condition: SQL) =>
  sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.mapWith(Number)
const numberOrNull = (value: SQL) =>
  sql<number | null>`${value}`.mapWith((found) => (found === null ? null : Number(found)))

/** What is on a desk, with the company's name. */
export function selectFloorDesks(scan: Reader) {
  const { q, t } = scan
  return q
    .select({
      userId: t.hold.userId,
      organizationId: t.hold.organizationId,
      company: sql<string>`coalesce(${t.organization.marketingName}, ${t.organization.legalName})`,
      campaignId: t.queueEntry.campaignId,
      since: t.hold.since,
      until: t.hold.until,
    })
    .from(t.hold)
    .innerJoin(t.organization, eq(t.organization.id, t.hold.organizationId))
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.hold.entryId))
    .where(eq(t.hold.kind, 'desk'))
    .orderBy(asc(t.hold.id))
}

/** Each lane of these rounds: how many wait, how many are due, when the next falls due. Read from the lanes' index alone. */
export function countFloorLanes(scan: Reader, { roundIds, now }: { roundIds: number[]; now: number }) {
  const { q, t } = scan
  const { roundId, lane, dueAt } = t.queueEntry
  return q
    .select({
      roundId,
      lane,
      waiting: count(),
      due: oneWhen(sql`${dueAt} <= ${now}`),
      nextAt: numberOrNull(sql`min(case when ${dueAt} > ${now} then ${dueAt} end)`),
    })
    .from(t.queueEntry)
    .where(and(inArray(roundId, roundIds), isFree(scan)))
    .groupBy(roundId, lane)
}

/** Due cards with a time that was promised: what is called outside the window too. */
export function countPromisedNow(scan: Reader, { roundIds, now }: { roundIds: number[]; now: number }) {
  const { q, t } = scan
  const { roundId, lane, dueAt } = t.queueEntry
  return q
    .select({ roundId, lane, due: count() })
    .from(t.queueEntry)
    .where(
      and(
        inArray(roundId, roundIds),
        inArray(lane, ['prio', 'callback']),
        isFree(scan),
        lte(dueAt, now),
        sql`${t.queueEntry.isPromised}`,
      ),
    )
    .groupBy(roundId, lane)
}

interface LaneSpan {
  roundId: number
  lane: Lane
  after: number
  until: number
}

export function countLaneBetween(scan: Reader, { roundId, lane, after, until }: LaneSpan) {
  const { q, t } = scan
  const { dueAt } = t.queueEntry
  return q
    .select({ entries: count() })
    .from(t.queueEntry)
    .where(
      and(
        eq(t.queueEntry.roundId, roundId),
        eq(t.queueEntry.lane, lane),
        isFree(scan),
        gt(dueAt, after),
        lte(dueAt, until),
      ),
    )
}

/** Stops since an instant, of the newest so many: the table has no order but that they came in. */
export function countStopsSince(scan: Reader, { since, limit }: { since: number; limit: number }) {
  const { q, t } = scan
  const newest = q
    .select({ createdAt: t.suppression.createdAt })
    .from(t.suppression)
    .orderBy(desc(t.suppression.id))
    .limit(limit)
    .as('newest')
  return q.select({ stops: oneWhen(sql`${newest.createdAt} >= ${since}`) }).from(newest)
}

export function countFloorOffice(scan: Reader, { now }: { now: number }) {
  const { q, t } = scan
  const { status, dueAt, createdAt } = t.officeTask
  return q
    .select({
      status,
      tasks: count(),
      overdue: oneWhen(sql`${dueAt} < ${now}`),
      oldest: numberOrNull(sql`min(${createdAt})`),
    })
    .from(t.officeTask)
    .where(inArray(status, ['new', 'taken']))
    .groupBy(status)
}
