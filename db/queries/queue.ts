import { and, eq, isNull, lte, ne, notExists, or, type SQL, sql } from 'drizzle-orm'
import type { Lane } from '@/lib/queue/types'
import type { Reader, Tx } from '../database'
import { arg, statement } from '../statement'

/**
 * Waiting and held by nobody. Written with literals, as the partial indexes are: with a value given by name SQLite does
 * not use them.
 */
export const isFree = ({ t }: Reader): SQL =>
  sql`${t.queueEntry.state} = 'waiting' and ${t.queueEntry.heldById} is null`

/** Nobody has the company or one of its numbers, in any campaign. */
const isUnheld = ({ q, t }: Reader): SQL | undefined => {
  const company = q.select({ one: sql`1` }).from(t.hold).where(eq(t.hold.organizationId, t.queueEntry.organizationId))
  const number = q
    .select({ one: sql`1` })
    .from(t.phoneNumber)
    .innerJoin(t.holdNumber, eq(t.holdNumber.e164, t.phoneNumber.e164))
    .where(and(eq(t.phoneNumber.organizationId, t.queueEntry.organizationId), sql`${t.phoneNumber.status} = 'ok'`))
  return and(notExists(company), notExists(number))
}

/** The last line behind the bars: a stopped number or company is never served. */
const isUnstopped = ({ q, t }: Reader): SQL | undefined => {
  const numbers = q
    .select({ e164: t.phoneNumber.e164 })
    .from(t.phoneNumber)
    .where(eq(t.phoneNumber.organizationId, t.queueEntry.organizationId))
  const orgNo = q
    .select({ orgNo: t.organization.orgNo })
    .from(t.organization)
    .where(eq(t.organization.id, t.queueEntry.organizationId))
  const active = sql`${t.suppression.status} = 'active'`
  const stop = (where: SQL) => notExists(q.select({ one: sql`1` }).from(t.suppression).where(and(where, active)))
  return and(
    stop(eq(t.suppression.organizationId, t.queueEntry.organizationId)),
    stop(sql`${t.suppression.phone} in ${numbers}`),
    stop(sql`${t.suppression.orgNo} = ${orgNo}`),
  )
}

const candidateColumns = ({ t }: Reader) => ({
  id: t.queueEntry.id,
  organizationId: t.queueEntry.organizationId,
  campaignId: t.queueEntry.campaignId,
  lane: t.queueEntry.lane,
  dueAt: t.queueEntry.dueAt,
  isPromised: t.queueEntry.isPromised,
  attempts: t.queueEntry.attempts,
  lastCallAt: t.queueEntry.lastCallAt,
})

/** Drizzle gives a number as a value. */
const ONE = sql`1` as unknown as number

/** Taken for this transaction where the engine can; only a reader has nothing to take. */
function claimable<T>(reader: Reader, query: T): T {
  return 'lockForClaim' in reader ? (reader as Tx).lockForClaim(query) : query
}

/**
 * The first of one lane of a round that is due: one seek on queue_entry_lane. The lane and that it is one row are written out: with
 * values in their place PostgreSQL plans the claim again each time, which took longer than the claim, or for a tenth of all rows.
 */
function firstOf(reader: Reader, lane: Lane, more?: SQL) {
  const { q, t } = reader
  const first = q
    .select(candidateColumns(reader))
    .from(t.queueEntry)
    .where(
      and(
        eq(t.queueEntry.roundId, arg('roundId')),
        sql`${t.queueEntry.lane} = ${sql.raw(`'${lane}'`)}`,
        isFree(reader),
        lte(t.queueEntry.dueAt, arg('now')),
        ne(t.queueEntry.id, arg('exceptId')),
        isUnheld(reader),
        isUnstopped(reader),
        more,
      ),
    )
    .orderBy(t.queueEntry.dueAt, t.queueEntry.id)
    .limit(ONE)
  return q.select().from(claimable(reader, first).as(lane))
}

/** At most one candidate of each lane that is open to all, but for one entry: what the rules choose between, in one statement. */
export const firstOfEachLane = statement('first_of_each_lane', (reader) =>
  firstOf(reader, 'callback')
    .unionAll(firstOf(reader, 'busy'))
    .unionAll(firstOf(reader, 'retry'))
    .unionAll(firstOf(reader, 'woken'))
    .unionAll(firstOf(reader, 'fresh')),
)

/** Outside the call window only what was promised is called. */
export const firstPromised = statement('first_promised', (reader) =>
  firstOf(reader, 'callback', sql`${reader.t.queueEntry.isPromised}`),
)

/** The entry's round runs, its campaign too, and the caller belongs to it. */
export const isServedTo = ({ t }: Reader): SQL | undefined =>
  and(
    eq(t.round.id, t.queueEntry.roundId),
    eq(t.campaign.id, t.queueEntry.campaignId),
    eq(t.campaignMember.campaignId, t.queueEntry.campaignId),
    eq(t.campaignMember.userId, arg('userId')),
    isNull(t.round.endedAt),
    sql`${t.campaign.status} = 'running'`,
  )

/** The caller's own Prio that are due, oldest promise first, from every running campaign they belong to. */
export const ownDuePrio = statement('own_due_prio', (reader) => {
  const { q, t } = reader
  return (
    q
      .select(candidateColumns(reader))
      .from(t.queueEntry)
      // From the few own promises to their campaigns, not from every campaign to its promises.
      .crossJoin(t.round)
      .crossJoin(t.campaign)
      .crossJoin(t.campaignMember)
      .where(
        and(
          isServedTo(reader),
          eq(t.queueEntry.ownerId, arg('userId')),
          sql`${t.queueEntry.lane} = 'prio'`,
          isFree(reader),
          lte(t.queueEntry.dueAt, arg('now')),
          isUnheld(reader),
          isUnstopped(reader),
        ),
      )
      .orderBy(t.queueEntry.dueAt, t.queueEntry.id)
      .limit(30)
  )
})

/** Who has a card ready on deck while a Prio of their own is due. */
export const decksWithDuePrio = statement('decks_with_due_prio', (reader) => {
  const { q, t } = reader
  return q
    .selectDistinct({ userId: t.hold.userId })
    .from(t.hold)
    .crossJoin(t.queueEntry)
    .where(
      and(
        eq(t.queueEntry.ownerId, t.hold.userId),
        sql`${t.hold.kind} = 'deck'`,
        sql`${t.queueEntry.lane} = 'prio'`,
        isFree(reader),
        lte(t.queueEntry.dueAt, arg('now')),
      ),
    )
})

/** Cards the caller was in the middle of: a draft is left, and nobody has taken the card since. */
export const unfinishedOf = statement('unfinished_of', (reader) => {
  const { q, t } = reader
  return q
    .select({ ...candidateColumns(reader), token: t.queueEntry.token })
    .from(t.draft)
    .crossJoin(t.queueEntry)
    .crossJoin(t.round)
    .crossJoin(t.campaign)
    .where(
      and(
        eq(t.queueEntry.id, t.draft.entryId),
        eq(t.round.id, t.queueEntry.roundId),
        eq(t.campaign.id, t.queueEntry.campaignId),
        eq(t.draft.userId, arg('userId')),
        eq(t.queueEntry.tokenUserId, arg('userId')),
        isFree(reader),
        lte(t.queueEntry.dueAt, arg('now')),
        isNull(t.round.endedAt),
        sql`${t.campaign.status} = 'running'`,
        or(isNull(t.queueEntry.ownerId), eq(t.queueEntry.ownerId, arg('userId'))),
        isUnheld(reader),
        isUnstopped(reader),
      ),
    )
    .orderBy(sql`${t.draft.at} desc`, sql`${t.draft.id} desc`)
    .limit(5)
})

export const findMember = statement('find_member', ({ q, t }) =>
  q
    .select({ mixServed: t.campaignMember.mixServed })
    .from(t.campaignMember)
    .where(and(eq(t.campaignMember.campaignId, arg('campaignId')), eq(t.campaignMember.userId, arg('userId')))),
)
