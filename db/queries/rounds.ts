import { and, asc, count, eq, gt, inArray, isNull, lte, ne, notInArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '../database'
import { listStatement } from '../list-statement'
import { arg, argOf, statement } from '../statement'
import type { Tables } from '../tables'

// Lanes that go on into the next round, with owner and due kept (queue.md "Rounds").
const isKept = ({ queueEntry }: Tables) => sql`${queueEntry.lane} in ('prio', 'callback', 'busy', 'woken')`

export const selectRound = statement('select_round', ({ q, t }) =>
  q
    .select()
    .from(t.round)
    .where(eq(t.round.id, arg('roundId'))),
)

/** The rounds of a campaign, the latest first. */
export const selectRounds = statement('select_rounds', ({ q, t }) =>
  q
    .select({ id: t.round.id, number: t.round.number, endedAt: t.round.endedAt })
    .from(t.round)
    .where(eq(t.round.campaignId, arg('campaignId')))
    .orderBy(sql`${t.round.number} desc`),
)

export const insertRound = statement('insert_round', ({ q, t }) =>
  q
    .insert(t.round)
    .values({
      campaignId: arg('campaignId'),
      number: arg('number'),
      startsOn: arg('startsOn'),
      createdAt: arg('now'),
      createdById: arg('byId'),
      updatedAt: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.round.id }),
)

export const closeRound = statement('close_round', ({ q, t }) =>
  q
    .update(t.round)
    .set({ endedAt: arg('now'), endsOn: arg('today'), updatedAt: arg('now'), version: sql`${t.round.version} + 1` })
    .where(and(eq(t.round.id, arg('roundId')), isNull(t.round.endedAt)))
    .returning({ id: t.round.id, number: t.round.number, campaignId: t.round.campaignId }),
)

/** Which of these companies stand in a round. */
export const selectAlreadyIn = listStatement('select_already_in', ({ q, t }, list) =>
  q
    .select({ organizationId: t.queueEntry.organizationId })
    .from(t.queueEntry)
    .where(and(inArray(t.queueEntry.organizationId, list), eq(t.queueEntry.roundId, arg('roundId')))),
)

/** Which of these companies sleep in another round of the same campaign. */
export const selectAsleep = listStatement('select_asleep', ({ q, t }, list) =>
  q
    .select({ organizationId: t.queueEntry.organizationId })
    .from(t.queueEntry)
    .where(
      and(
        inArray(t.queueEntry.organizationId, list),
        ne(t.queueEntry.roundId, arg('roundId')),
        eq(t.queueEntry.campaignId, arg('campaignId')),
        eq(t.queueEntry.lane, sql`'woken'`),
        ne(t.queueEntry.state, sql`'closed'`),
        gt(t.queueEntry.dueAt, arg('now')),
      ),
    ),
)

/** Which of these companies are there to be called. */
export const selectLivingCompanies = listStatement('select_living_companies', ({ q, t }, list) =>
  q
    .select({ id: t.organization.id })
    .from(t.organization)
    .where(and(inArray(t.organization.id, list), isNull(t.organization.deletedAt))),
)

export const insertFreshEntry = statement('insert_fresh_entry', ({ q, t }) =>
  q
    .insert(t.queueEntry)
    .values({
      roundId: arg('roundId'),
      campaignId: arg('campaignId'),
      organizationId: arg('organizationId'),
      createdAt: arg('now'),
      createdById: arg('byId'),
      updatedAt: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.queueEntry.id }),
)

/** How many open entries end with their round, and how many go on into the next. */
export const countOpenEntries = statement('count_open_entries', ({ q, t }) =>
  q
    .select({ isGoingOn: sql<number>`case when ${isKept(t)} then 1 else 0 end`, entries: count() })
    .from(t.queueEntry)
    .where(and(eq(t.queueEntry.roundId, arg('roundId')), ne(t.queueEntry.state, sql`'closed'`)))
    .groupBy(sql`1`),
)

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

export const moveToRound = listStatement('move_to_round', ({ q, t }, list) =>
  q
    .update(t.queueEntry)
    .set({ roundId: arg('roundId'), updatedAt: arg('now'), version: sql`${t.queueEntry.version} + 1` })
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

/** Companies that have woken while no round of their campaign runs, the supervisor's list "Väckta". */
export function selectWoken(scan: Reader, { now }: { now: number }) {
  const { q, t } = scan
  const running = q.select({ id: t.round.campaignId }).from(t.round).where(isNull(t.round.endedAt))
  return q
    .select({
      entryId: t.queueEntry.id,
      organizationId: t.organization.id,
      organization: t.organization.legalName,
      campaignId: t.campaign.id,
      campaign: t.campaign.name,
      dueAt: t.queueEntry.dueAt,
    })
    .from(t.queueEntry)
    .innerJoin(t.round, eq(t.round.id, t.queueEntry.roundId))
    .innerJoin(t.campaign, eq(t.campaign.id, t.queueEntry.campaignId))
    .innerJoin(t.organization, eq(t.organization.id, t.queueEntry.organizationId))
    .where(
      and(
        eq(t.queueEntry.state, sql`'waiting'`),
        eq(t.queueEntry.lane, sql`'woken'`),
        lte(t.queueEntry.dueAt, now),
        sql`${t.round.endedAt} is not null`,
        notInArray(t.queueEntry.campaignId, running),
      ),
    )
    .orderBy(asc(t.queueEntry.dueAt), asc(t.queueEntry.id))
    .limit(500)
}
