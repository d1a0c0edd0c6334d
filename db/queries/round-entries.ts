import { and, asc, count, eq, exists, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { listStatement } from '../list-statement'
import { arg, argOf, statement } from '../statement'
import type { Tables } from '../tables'
import { isFree } from './queue'
import { isInRegister } from './round-progress'

// Lanes that go on into the next round, with owner and due kept (queue.md "Rounds").
const isKept = ({ queueEntry }: Tables) => sql`${queueEntry.lane} in ('prio', 'callback', 'busy', 'woken')`

/** How many open entries end with their round, and how many go on into the next. */
export const countOpenEntries = statement('count_open_entries', ({ q, t }) =>
  q
    .select({ isGoingOn: sql<number>`case when ${isKept(t)} then 1 else 0 end`, entries: count() })
    .from(t.queueEntry)
    .where(and(eq(t.queueEntry.roundId, arg('roundId')), ne(t.queueEntry.state, sql`'closed'`), isInRegister({ t })))
    .groupBy(sql`1`),
)

/**
 * Campaigns with an ended round in which entries wait that should be closed, or gone on into the round that runs. One seek a
 * lane and round: a barred one goes with those that wait.
 */
export const selectUnsettled = statement('select_unsettled', (reader) => {
  const { q, t } = reader
  const other = alias(t.round, 'other')
  const runs = q
    .select({ one: sql`1` })
    .from(other)
    .where(and(eq(other.campaignId, t.round.campaignId), isNull(other.endedAt)))
  const waits = q
    .select({ one: sql`1` })
    .from(t.queueEntry)
    .where(and(eq(t.queueEntry.roundId, t.round.id), isFree(reader)))
  const waitsUnkept = q
    .select({ one: sql`1` })
    .from(t.queueEntry)
    .where(and(eq(t.queueEntry.roundId, t.round.id), isFree(reader), sql`${t.queueEntry.lane} in ('retry', 'fresh')`))
  return q
    .selectDistinct({ campaignId: t.round.campaignId })
    .from(t.round)
    .where(and(isNotNull(t.round.endedAt), or(exists(waitsUnkept), and(exists(runs), exists(waits)))))
})

/** Ends up to 500 entries of a round on which nothing was promised. */
export const closeUnkept = statement('close_unkept', ({ q, t }) => {
  const some = q
    .select({ id: t.queueEntry.id })
    .from(t.queueEntry)
    .where(and(eq(t.queueEntry.roundId, arg('roundId')), ne(t.queueEntry.state, sql`'closed'`), sql`not ${isKept(t)}`))
    .limit(500)
  return q
    .update(t.queueEntry)
    .set({
      state: sql`'closed'`,
      token: null,
      updatedAt: arg('now'),
      version: sql`${t.queueEntry.version} + 1`,
    })
    .where(inArray(t.queueEntry.id, some))
    .returning({ id: t.queueEntry.id })
})

/** Bars of closed entries are not kept. */
export const deleteBarsOfEntries = listStatement('delete_bars_of_entries', ({ q, t }, list) =>
  q.delete(t.bar).where(inArray(t.bar.entryId, list)).returning({ id: t.bar.id }),
)

/** Entries of an ended round that go on into another, with the entry of the same company that stands there. */
export const selectGoingOn = statement('select_going_on', ({ q, t }) => {
  const met = alias(t.queueEntry, 'met')
  return q
    .select({
      entry: t.queueEntry,
      metId: met.id,
      metLane: met.lane,
      metState: met.state,
    })
    .from(t.queueEntry)
    .leftJoin(met, and(eq(met.roundId, arg('toRoundId')), eq(met.organizationId, t.queueEntry.organizationId)))
    .where(and(eq(t.queueEntry.roundId, arg('fromRoundId')), ne(t.queueEntry.state, sql`'closed'`)))
    .orderBy(asc(t.queueEntry.id))
    .limit(200)
})

/** What was served of an entry in its old round is stale. */
export const moveToRound = listStatement('move_to_round', ({ q, t }, list) =>
  q
    .update(t.queueEntry)
    .set({
      roundId: arg('roundId'),
      token: null,
      tokenUserId: null,
      updatedAt: arg('now'),
      version: sql`${t.queueEntry.version} + 1`,
    })
    .where(inArray(t.queueEntry.id, list))
    .returning({ id: t.queueEntry.id }),
)

/** Ends one entry whose company goes on as another. */
export const closeEntry = statement('close_entry_of_ended_round', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({ state: sql`'closed'`, token: null, updatedAt: arg('now'), version: sql`${t.queueEntry.version} + 1` })
    .where(eq(t.queueEntry.id, arg('entryId')))
    .returning({ id: t.queueEntry.id }),
)

/** A fresh entry becomes the sleeper (or the promise) that it meets. */
export const becomeEntry = statement('become_entry', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({
      lane: arg('lane'),
      dueAt: arg('dueAt'),
      attempts: arg('attempts'),
      busyInRow: arg('busyInRow'),
      ownerId: arg('ownerId'),
      isPromised: argOf('isPromised', t.queueEntry.isPromised),
      lastOutcome: arg('lastOutcome'),
      lastCallAt: arg('lastCallAt'),
      updatedAt: arg('now'),
      version: sql`${t.queueEntry.version} + 1`,
    })
    .where(eq(t.queueEntry.id, arg('entryId')))
    .returning({ id: t.queueEntry.id }),
)

export const moveLockToEntry = statement('move_lock_to_entry', ({ q, t }) =>
  q
    .update(t.addressLock)
    .set({ entryId: arg('toEntryId'), updatedAt: arg('now') })
    .where(and(eq(t.addressLock.entryId, arg('fromEntryId')), isNull(t.addressLock.releasedAt)))
    .returning({ id: t.addressLock.id }),
)
