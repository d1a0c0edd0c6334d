import { and, count, eq, gt, gte, inArray, isNotNull, isNull, lt, ne, notExists, sql } from 'drizzle-orm'
import type { Reader } from '../database'

const HALF_HOUR_MS = 1_800_000

/** Cards of a round by where they stand; a due time to its half-hour, 0 for what was due by then. */
export function countPools(scan: Reader, { roundId, at, isPast }: { roundId: number; at: number; isPast: boolean }) {
  const { q, t } = scan
  const { state, lane, attempts, dueAt } = t.queueEntry
  const called = q
    .select({ one: sql`1` })
    .from(t.activity)
    .where(
      and(
        eq(t.activity.queueEntryId, t.queueEntry.id),
        gte(t.activity.startAt, at),
        eq(t.activity.kind, 'call'),
        isNull(t.activity.undoneAt),
      ),
    )
  const then = and(sql`${t.queueEntry.createdAt} <= ${at}`, notExists(called))
  const due = sql<number>`case when ${dueAt} <= ${at} then 0 else ${dueAt} - ${dueAt} % ${HALF_HOUR_MS} end`
  const tries = sql<number>`case when ${attempts} > 8 then 8 else ${attempts} end`
  return q
    .select({ state, lane, attempts: tries.mapWith(Number), dueAt: due.mapWith(Number), cards: count() })
    .from(t.queueEntry)
    .where(and(eq(t.queueEntry.roundId, roundId), ne(state, 'closed'), isPast ? then : undefined))
    .groupBy(state, lane, sql`3`, sql`4`)
}

/** The first call since then of each card, with what undo keeps: where the card stood before it. */
export function selectFirstCallsSince(
  scan: Reader,
  asked: { roundId: number; campaignId: number; at: number; day: string; after: number },
) {
  const { q, t } = scan
  const since = and(
    gte(t.activity.localDay, asked.day),
    eq(t.activity.campaignId, asked.campaignId),
    eq(t.activity.roundId, asked.roundId),
    gte(t.activity.startAt, asked.at),
    eq(t.activity.kind, 'call'),
    isNull(t.activity.undoneAt),
    isNotNull(t.activity.queueEntryId),
  )
  const first = q
    .select({ id: sql<number>`min(${t.activity.id})` })
    .from(t.activity)
    .where(since)
    .groupBy(t.activity.queueEntryId)
  return q
    .select({ id: t.activity.id, undo: t.activity.undo, attemptNo: t.activity.attemptNo })
    .from(t.activity)
    .where(and(inArray(t.activity.id, first), sql`${t.activity.id} > ${asked.after}`))
    .orderBy(t.activity.id)
    .limit(1000)
}

interface Period {
  campaignId: number
  from: string
  /** Not this day any longer. */
  to: string
}

/** Calls of each caller in a campaign by day and hour, with all they made that hour: who works two campaigns is here in part. */
export function countCallerHours(scan: Reader, { campaignId, from, to }: Period) {
  const { q, t } = scan
  const { localDay, localHour, userId, outcome } = t.tally
  const calls = sql<number>`sum(case when ${t.tally.campaignId} = ${campaignId} then ${t.tally.count} else 0 end)`
  return q
    .select({
      day: localDay,
      hour: localHour,
      userId,
      calls: calls.mapWith(Number),
      callsInAll: sql<number>`sum(${t.tally.count})`.mapWith(Number),
    })
    .from(t.tally)
    .where(and(gte(localDay, from), lt(localDay, to), ne(outcome, 'order_cancelled')))
    .groupBy(localDay, localHour, userId)
    .having(gt(calls, 0))
}

/** Who works a campaign today. */
export function selectCallersOf(scan: Reader, { campaignId }: { campaignId: number }) {
  const { q, t } = scan
  return q
    .select({ userId: t.user.id })
    .from(t.campaignMember)
    .innerJoin(t.user, eq(t.user.id, t.campaignMember.userId))
    .where(and(eq(t.campaignMember.campaignId, campaignId), eq(t.user.active, true)))
}

/** Calls of each caller by day, hour and what they came to. */
export function countHours(scan: Reader, { campaignId, from, to }: Period) {
  const { q, t } = scan
  const { localDay, localHour, userId, outcome } = t.tally
  return q
    .select({
      day: localDay,
      hour: localHour,
      userId,
      outcome,
      calls: sql<number>`sum(${t.tally.count})`.mapWith(Number),
    })
    .from(t.tally)
    .where(
      and(eq(t.tally.campaignId, campaignId), gte(localDay, from), lt(localDay, to), ne(outcome, 'order_cancelled')),
    )
    .groupBy(localDay, localHour, userId, outcome)
}

/** How calls ended, by attempt and the hour on the wall. */
export function countOdds(scan: Reader, { campaignId, from, to }: Period) {
  const { q, t } = scan
  const { localHour, outcome, attemptNo } = t.activity
  return q
    .select({ attempt: attemptNo, hour: localHour, outcome, calls: count() })
    .from(t.activity)
    .where(
      and(
        gte(t.activity.localDay, from),
        lt(t.activity.localDay, to),
        eq(t.activity.campaignId, campaignId),
        eq(t.activity.kind, 'call'),
        eq(t.activity.counted, true),
        isNull(t.activity.undoneAt),
        isNotNull(outcome),
      ),
    )
    .groupBy(attemptNo, localHour, outcome)
}

/** How many days ahead callers promised to call. */
export function countDelays(scan: Reader, { campaignId, from, to }: Period) {
  const { q, t } = scan
  const { callbackAt, startAt, outcome } = t.activity
  const days = sql<number | null>`(${callbackAt} - ${startAt}) / 86400000`
  return q
    .select({ outcome, days, calls: count() })
    .from(t.activity)
    .where(
      and(
        gte(t.activity.localDay, from),
        lt(t.activity.localDay, to),
        eq(t.activity.campaignId, campaignId),
        sql`${outcome} in ('callback', 'callback_prio')`,
        isNull(t.activity.undoneAt),
      ),
    )
    .groupBy(outcome, sql`2`)
}
