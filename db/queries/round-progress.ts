import { and, asc, count, eq, gte, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Reader } from '../database'

const oneWhen = (condition: ReturnType<typeof sql>) =>
  sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.mapWith(Number)

/** Companies that were taken out of the register, as by an import undone, are in no round's figures unless they were worked in it. */
export function isInRegister({ t: { queueEntry, bar, organization } }: Pick<Reader, 't'>) {
  const { id, state, attempts, lastOutcome, organizationId } = queueEntry
  const isBarred = sql`exists (select 1 from ${bar} where ${bar.entryId} = ${id} and ${bar.cause} = 'deleted')`
  // What is closed keeps no bars.
  const isGone = sql`exists (select 1 from ${organization} where ${organization.id} = ${organizationId} and ${organization.deletedAt} is not null)`
  const isUnworked = sql`${state} = 'closed' and ${attempts} = 0 and ${lastOutcome} is null`
  return sql`not ((${state} = 'barred' and ${isBarred}) or (${isUnworked} and ${isGone}))`
}

/** Entries of these rounds by where they stand, and how many of each wait for somebody now. */
export function countEntries(scan: Reader, { roundIds, now }: { roundIds: number[]; now: number }) {
  const { q, t } = scan
  const { roundId, state, lane, closedAs, isPromised, heldById, dueAt } = t.queueEntry
  return q
    .select({
      roundId,
      state,
      lane,
      closedAs,
      isPromised,
      entries: count(),
      due: oneWhen(sql`${state} = 'waiting' and ${heldById} is null and ${dueAt} <= ${now}`),
    })
    .from(t.queueEntry)
    .where(and(inArray(roundId, roundIds), isInRegister(scan)))
    .groupBy(roundId, state, lane, closedAs, isPromised)
}

/** Why entries of a round are barred; one entry may have several causes. */
export function countBars(scan: Reader, { roundId }: { roundId: number }) {
  const { q, t } = scan
  return q
    .select({ cause: t.bar.cause, entries: sql<number>`count(distinct ${t.bar.entryId})`.mapWith(Number) })
    .from(t.bar)
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.bar.entryId))
    .where(and(eq(t.queueEntry.roundId, roundId), eq(t.queueEntry.state, 'barred'), isInRegister(scan)))
    .groupBy(t.bar.cause)
}

/** How far the attempts of a round's open entries have come. */
export function countAttempts(scan: Reader, { roundId }: { roundId: number }) {
  const { q, t } = scan
  return q
    .select({ attempts: t.queueEntry.attempts, entries: count() })
    .from(t.queueEntry)
    .where(and(eq(t.queueEntry.roundId, roundId), ne(t.queueEntry.state, 'closed'), isInRegister(scan)))
    .groupBy(t.queueEntry.attempts)
    .orderBy(asc(t.queueEntry.attempts))
}

/** What was called in a round, by local day and outcome. */
export function countCallsByDay(scan: Reader, asked: { roundId: number; campaignId: number; since: string }) {
  const { q, t } = scan
  return q
    .select({
      day: t.activity.localDay,
      outcome: t.activity.outcome,
      calls: count(),
      talked: oneWhen(sql`${t.activity.talked}`),
    })
    .from(t.activity)
    .where(
      and(
        gte(t.activity.localDay, asked.since),
        eq(t.activity.campaignId, asked.campaignId),
        eq(t.activity.roundId, asked.roundId),
        eq(t.activity.kind, 'call'),
        isNull(t.activity.undoneAt),
      ),
    )
    .groupBy(t.activity.localDay, t.activity.outcome)
    .orderBy(asc(t.activity.localDay))
}

/** How many cards of a round are on somebody's screen now. */
export function countDesks(scan: Reader, { roundId }: { roundId: number }) {
  const { q, t } = scan
  return q
    .select({ desks: count() })
    .from(t.hold)
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.hold.entryId))
    .where(and(eq(t.queueEntry.roundId, roundId), eq(t.hold.kind, 'desk')))
}
