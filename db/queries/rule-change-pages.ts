import { and, eq, gt, isNull, lte, max, min, ne, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { arg, statement } from '../statement'

/** Where the cards of a round begin: the pages of a change are ranges of ids. */
export function selectFirstEntryId(scan: Reader, { roundId }: { roundId: number }) {
  const { q, t } = scan
  return q
    .select({ id: min(t.queueEntry.id) })
    .from(t.queueEntry)
    .where(eq(t.queueEntry.roundId, roundId))
}

export const selectLastEntryId = statement('select_last_entry_id', ({ q, t }) =>
  q.select({ id: max(t.queueEntry.id) }).from(t.queueEntry),
)

const ruled = ({ t }: Reader) => ({
  id: t.queueEntry.id,
  state: t.queueEntry.state,
  lane: t.queueEntry.lane,
  dueAt: t.queueEntry.dueAt,
  isPromised: t.queueEntry.isPromised,
  attempts: t.queueEntry.attempts,
  busyInRow: t.queueEntry.busyInRow,
  lastOutcome: t.queueEntry.lastOutcome,
  lastCallAt: t.queueEntry.lastCallAt,
})

/** Open cards of a round that nobody has, in a range of ids: a short walk along the primary key. */
const isInPage = ({ t }: Reader) =>
  and(
    gt(t.queueEntry.id, arg('after')),
    lte(t.queueEntry.id, arg('to')),
    sql`+${t.queueEntry.roundId} = ${arg('roundId')}`,
    ne(t.queueEntry.state, sql`'closed'`),
    isNull(t.queueEntry.heldById),
    eq(t.queueEntry.isPromised, sql`false`),
  )

export const selectRetriesOfPage = statement('select_retries_of_page', (reader) =>
  reader.q
    .select(ruled(reader))
    .from(reader.t.queueEntry)
    .where(and(isInPage(reader), sql`${reader.t.queueEntry.lane} in ('retry', 'busy')`)),
)

const callElsewhere = ({ t }: Reader) => ({
  ...ruled({ t } as Reader),
  talked: t.activity.talked,
  at: max(t.activity.startAt),
})

const isElsewhere = ({ t }: Reader) =>
  and(
    sql`${t.queueEntry.lane} = 'fresh'`,
    gt(t.activity.startAt, arg('since')),
    eq(t.activity.kind, sql`'call'`),
    isNull(t.activity.undoneAt),
    sql`(${t.activity.roundId} is null or ${t.activity.roundId} <> ${t.queueEntry.roundId})`,
  )

/** Fresh cards of a page whose company was called in another round since then, talked and not. */
export const selectFreshOfPageByCompany = statement('select_fresh_of_page_by_company', (reader) => {
  const { q, t } = reader
  return q
    .select(callElsewhere(reader))
    .from(t.queueEntry)
    .crossJoin(t.activity)
    .where(and(isInPage(reader), eq(t.activity.organizationId, t.queueEntry.organizationId), isElsewhere(reader)))
    .groupBy(t.queueEntry.id, t.activity.talked)
})

/** The same by the numbers of the company. */
export const selectFreshOfPageByNumber = statement('select_fresh_of_page_by_number', (reader) => {
  const { q, t } = reader
  return q
    .select(callElsewhere(reader))
    .from(t.queueEntry)
    .crossJoin(t.phoneNumber)
    .crossJoin(t.activity)
    .where(
      and(
        isInPage(reader),
        eq(t.phoneNumber.organizationId, t.queueEntry.organizationId),
        eq(t.activity.e164, t.phoneNumber.e164),
        isElsewhere(reader),
      ),
    )
    .groupBy(t.queueEntry.id, t.activity.talked)
})
