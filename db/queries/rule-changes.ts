import { and, asc, count, desc, eq, inArray, isNull, lt, ne, sql } from 'drizzle-orm'
import { change } from '../change-statement'
import { listStatement } from '../list-statement'
import { rowsChange } from '../rows-statement'
import { arg, argOf, statement } from '../statement'

export const insertRuleChange = statement('insert_rule_change', ({ q, t }) =>
  q
    .insert(t.ruleChange)
    .values({
      campaignId: arg('campaignId'),
      roundId: arg('roundId'),
      before: arg('before'),
      after: arg('after'),
      closesAtLimit: argOf('closesAtLimit', t.ruleChange.closesAtLimit),
      undoesId: arg('undoesId'),
      afterEntryId: arg('afterEntryId'),
      createdAt: arg('now'),
      createdById: arg('byId'),
      updatedAt: arg('now'),
    })
    .returning(),
)

/** Changes that are not carried out to the end, the oldest first: a campaign's later ones wait for its earlier ones. */
export const selectOpenChanges = statement('select_open_changes', ({ q, t }) =>
  q.select().from(t.ruleChange).where(isNull(t.ruleChange.doneAt)).orderBy(asc(t.ruleChange.id)).limit(20),
)

export const selectRuleChange = statement('select_rule_change', ({ q, t }) =>
  q
    .select()
    .from(t.ruleChange)
    .where(eq(t.ruleChange.id, arg('changeId'))),
)

export const selectLatestRuleChange = statement('select_latest_rule_change', ({ q, t }) =>
  q
    .select({ change: t.ruleChange, byName: t.user.name })
    .from(t.ruleChange)
    .leftJoin(t.user, eq(t.user.id, t.ruleChange.createdById))
    .where(eq(t.ruleChange.campaignId, arg('campaignId')))
    .orderBy(desc(t.ruleChange.id))
    .limit(1),
)

export const updateRuleChange = change('update_rule_change', ({ q, t }) =>
  q
    .update(t.ruleChange)
    .set({
      afterEntryId: arg('afterEntryId'),
      moved: sql`${t.ruleChange.moved} + ${arg('moved')}`,
      closed: sql`${t.ruleChange.closed} + ${arg('closed')}`,
      released: sql`${t.ruleChange.released} + ${arg('released')}`,
      doneAt: arg('doneAt'),
      updatedAt: arg('now'),
    })
    .where(eq(t.ruleChange.id, arg('changeId'))),
)

/** Nothing moves that somebody has taken or called since it was read. */
export const moveByRule = change('move_by_rule', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({ dueAt: arg('dueAt'), updatedAt: arg('now'), version: sql`${t.queueEntry.version} + 1` })
    .where(
      and(
        eq(t.queueEntry.id, arg('entryId')),
        eq(t.queueEntry.dueAt, arg('dueAtBefore')),
        isNull(t.queueEntry.heldById),
        ne(t.queueEntry.state, sql`'closed'`),
      ),
    ),
)

export const closeByRule = listStatement('close_by_rule', ({ q, t }, list) =>
  q
    .update(t.queueEntry)
    .set({ state: sql`'closed'`, token: null, updatedAt: arg('now'), version: sql`${t.queueEntry.version} + 1` })
    .where(and(inArray(t.queueEntry.id, list), eq(t.queueEntry.state, sql`'waiting'`), isNull(t.queueEntry.heldById)))
    .returning({ id: t.queueEntry.id }),
)

export const insertTouched = rowsChange(
  'insert_rule_change_cards',
  ['ruleChangeId', 'entryId', 'dueAtBefore', 'dueAtAfter', 'isClosing'],
  ({ q, t }, rows) => q.insert(t.ruleChangeCard).values(rows),
)

/** Cards that a change moved or closed, a few at a time. */
export const selectTouched = statement('select_touched', ({ q, t }) =>
  q
    .select()
    .from(t.ruleChangeCard)
    .where(eq(t.ruleChangeCard.ruleChangeId, arg('changeId')))
    .orderBy(asc(t.ruleChangeCard.id))
    .limit(1000),
)

export const deleteTouched = listStatement('delete_touched', ({ q, t }, list) =>
  q.delete(t.ruleChangeCard).where(inArray(t.ruleChangeCard.id, list)).returning({ id: t.ruleChangeCard.id }),
)

export const reopenByRule = listStatement('reopen_by_rule', ({ q, t }, list) =>
  q
    .update(t.queueEntry)
    .set({ state: sql`'waiting'`, updatedAt: arg('now'), version: sql`${t.queueEntry.version} + 1` })
    .where(
      and(
        inArray(t.queueEntry.id, list),
        eq(t.queueEntry.state, sql`'closed'`),
        isNull(t.queueEntry.closedAs),
        inArray(t.queueEntry.roundId, q.select({ id: t.round.id }).from(t.round).where(isNull(t.round.endedAt))),
      ),
    )
    .returning({ id: t.queueEntry.id, organizationId: t.queueEntry.organizationId }),
)

/** Open locks of a campaign whose promises are past. */
export const selectBrokenOfCampaign = statement('select_broken_of_campaign', ({ q, t }) =>
  q
    .select({
      id: t.addressLock.id,
      organizationId: t.addressLock.organizationId,
      promisedAt: t.addressLock.promisedAt,
    })
    .from(t.addressLock)
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.addressLock.entryId))
    .where(
      and(
        isNull(t.addressLock.releasedAt),
        lt(t.addressLock.promisedAt, arg('now')),
        eq(t.queueEntry.campaignId, arg('campaignId')),
      ),
    )
    .orderBy(asc(t.addressLock.id)),
)

/** How many addresses each caller has locked. */
export const countLocksByOwner = statement('count_locks_by_owner', ({ q, t }) =>
  q
    .select({ ownerId: t.addressLock.ownerId, locks: count() })
    .from(t.addressLock)
    .where(isNull(t.addressLock.releasedAt))
    .groupBy(t.addressLock.ownerId),
)

/** Where cards stand whose bars may change. */
export const selectStandingEntries = listStatement('select_standing_entries', ({ q, t }, list) =>
  q
    .select({
      id: t.queueEntry.id,
      roundId: t.queueEntry.roundId,
      state: t.queueEntry.state,
      dueAt: t.queueEntry.dueAt,
      isPromised: t.queueEntry.isPromised,
      heldById: t.queueEntry.heldById,
    })
    .from(t.queueEntry)
    .where(inArray(t.queueEntry.id, list)),
)
