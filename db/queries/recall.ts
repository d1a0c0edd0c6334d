import { and, count, eq, gt, gte, inArray, isNull, max, ne, or, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { listStatement } from '../list-statement'
import { arg, statement } from '../statement'

const movable = ({ t }: Reader) => ({
  id: t.queueEntry.id,
  roundId: t.queueEntry.roundId,
  campaignId: t.queueEntry.campaignId,
  organizationId: t.queueEntry.organizationId,
  lane: t.queueEntry.lane,
  dueAt: t.queueEntry.dueAt,
})

// Lanes that the gap between attempts binds: a time that was promised is bound by the hard ceiling alone.
const isMovable = ({ t }: Reader) =>
  and(
    ne(t.queueEntry.state, sql`'closed'`),
    eq(t.queueEntry.isPromised, sql`false`),
    sql`${t.queueEntry.lane} in ('fresh', 'retry', 'busy', 'woken')`,
  )

/** Other open entries of a company that was called. */
export const selectMovableOfCompany = statement('select_movable_of_company', (reader) => {
  const { q, t } = reader
  return q
    .select(movable(reader))
    .from(t.queueEntry)
    .where(
      and(
        eq(t.queueEntry.organizationId, arg('organizationId')),
        ne(t.queueEntry.id, arg('entryId')),
        isMovable(reader),
      ),
    )
})

/** Other open entries of companies with a number that was called. */
export const selectMovableOfNumber = statement('select_movable_of_number', (reader) => {
  const { q, t } = reader
  return q
    .select(movable(reader))
    .from(t.phoneNumber)
    .innerJoin(t.queueEntry, eq(t.queueEntry.organizationId, t.phoneNumber.organizationId))
    .where(and(eq(t.phoneNumber.e164, arg('e164')), ne(t.queueEntry.id, arg('entryId')), isMovable(reader)))
})

/** Attempts on a number in a campaign since the day began, busy aside, without the one that is being recorded. */
export const countAttemptsOnNumber = statement('count_attempts_on_number', ({ q, t }) =>
  q
    .select({ attempts: count() })
    .from(t.activity)
    .where(
      and(
        eq(t.activity.e164, arg('e164')),
        gte(t.activity.startAt, arg('since')),
        eq(t.activity.campaignId, arg('campaignId')),
        eq(t.activity.kind, sql`'call'`),
        isNull(t.activity.undoneAt),
        ne(t.activity.outcome, sql`'busy'`),
        sql`not (${t.activity.queueEntryId} = ${arg('entryId')} and ${t.activity.createdAt} = ${arg('now')})`,
      ),
    ),
)

export const moveDue = statement('move_due', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({ dueAt: arg('dueAtAfter'), updatedAt: arg('now'), version: sql`${t.queueEntry.version} + 1` })
    .where(and(eq(t.queueEntry.id, arg('entryId')), eq(t.queueEntry.dueAt, arg('dueAtBefore'))))
    .returning({ id: t.queueEntry.id }),
)

/** Entries that a guard may move, by their ids. */
export const selectMovableEntries = listStatement('select_movable_entries', (reader, list) => {
  const { q, t } = reader
  return q
    .select(movable(reader))
    .from(t.queueEntry)
    .where(and(inArray(t.queueEntry.id, list), isMovable(reader)))
})

export const selectMovableEntriesOfCompanies = listStatement('select_movable_of_companies', (reader, list) => {
  const { q, t } = reader
  return q
    .select(movable(reader))
    .from(t.queueEntry)
    .where(and(inArray(t.queueEntry.organizationId, list), isMovable(reader)))
})

const isCallElsewhere = ({ t }: Reader) =>
  and(
    gt(t.activity.startAt, arg('since')),
    eq(t.activity.kind, sql`'call'`),
    isNull(t.activity.undoneAt),
    or(isNull(t.activity.roundId), ne(t.activity.roundId, t.queueEntry.roundId)),
  )

const callElsewhere = ({ t }: Reader) => ({
  entryId: t.queueEntry.id,
  talked: t.activity.talked,
  at: max(t.activity.startAt),
})

/** The latest calls in other rounds to the companies of these entries, talked and not. */
export const selectCompanyCallsElsewhere = listStatement('select_company_calls_elsewhere', (reader, list) => {
  const { q, t } = reader
  return q
    .select(callElsewhere(reader))
    .from(t.queueEntry)
    .innerJoin(t.activity, eq(t.activity.organizationId, t.queueEntry.organizationId))
    .where(and(inArray(t.queueEntry.id, list), isCallElsewhere(reader)))
    .groupBy(t.queueEntry.id, t.activity.talked)
})

/** The latest calls in other rounds to the numbers of these entries' companies, talked and not. */
export const selectNumberCallsElsewhere = listStatement('select_number_calls_elsewhere', (reader, list) => {
  const { q, t } = reader
  return q
    .select(callElsewhere(reader))
    .from(t.queueEntry)
    .innerJoin(t.phoneNumber, eq(t.phoneNumber.organizationId, t.queueEntry.organizationId))
    .innerJoin(t.activity, eq(t.activity.e164, t.phoneNumber.e164))
    .where(and(inArray(t.queueEntry.id, list), isCallElsewhere(reader)))
    .groupBy(t.queueEntry.id, t.activity.talked)
})

/** Attempts of the day on the numbers of these entries' companies, in the same campaign for another company. */
export const selectAttemptsOnNumbers = listStatement('select_attempts_on_numbers', (reader, list) => {
  const { q, t } = reader
  return q
    .select({
      entryId: t.queueEntry.id,
      attempts: count(),
      at: max(t.activity.startAt),
    })
    .from(t.queueEntry)
    .innerJoin(t.phoneNumber, eq(t.phoneNumber.organizationId, t.queueEntry.organizationId))
    .innerJoin(t.activity, eq(t.activity.e164, t.phoneNumber.e164))
    .where(
      and(
        inArray(t.queueEntry.id, list),
        gte(t.activity.startAt, arg('since')),
        eq(t.activity.kind, sql`'call'`),
        isNull(t.activity.undoneAt),
        eq(t.activity.campaignId, t.queueEntry.campaignId),
        ne(t.activity.outcome, sql`'busy'`),
        ne(t.activity.organizationId, t.queueEntry.organizationId),
      ),
    )
    .groupBy(t.queueEntry.id, t.phoneNumber.e164)
})
