import { and, eq, isNull, lt, ne, not, type SQL, sql } from 'drizzle-orm'
import { change } from '../change-statement'
import type { Reader } from '../database'
import { arg, statement } from '../statement'

export const insertHold = statement('insert_hold', ({ q, t }) =>
  q
    .insert(t.hold)
    .values({
      entryId: arg('entryId'),
      organizationId: arg('organizationId'),
      userId: arg('userId'),
      kind: arg('kind'),
      token: arg('token'),
      screenId: arg('screenId'),
      why: arg('why'),
      since: arg('now'),
      lastInputAt: arg('now'),
      until: arg('until'),
    })
    .onConflictDoNothing()
    .returning(),
)

/** The company's numbers that can be dialled. */
export const dialledNumbers = statement('dialled_numbers', ({ q, t }) =>
  q
    .select({ e164: t.phoneNumber.e164 })
    .from(t.phoneNumber)
    .where(and(eq(t.phoneNumber.organizationId, arg('organizationId')), sql`${t.phoneNumber.status} = 'ok'`))
    .orderBy(t.phoneNumber.e164),
)

/** No row when somebody else holds the number. */
export const insertHoldNumber = change('insert_hold_number', ({ q, t }) =>
  q
    .insert(t.holdNumber)
    .values({ holdId: arg('holdId'), e164: arg('e164') })
    .onConflictDoNothing(),
)

export const deleteHold = change('delete_hold', ({ q, t }) => q.delete(t.hold).where(eq(t.hold.id, arg('holdId'))))

/** The entry is held from now on, and this is the only token that counts. */
export const markHeld = change('mark_entry_held', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({ heldById: arg('userId'), token: arg('token'), tokenUserId: arg('userId') })
    .where(and(eq(t.queueEntry.id, arg('entryId')), isNull(t.queueEntry.heldById))),
)

/**
 * Held by nobody; what was closed before somebody opened it is closed again unless an outcome said otherwise. The token of
 * a card that was barred on the screen is stale with the end of its hold.
 */
export const markFree = change('mark_entry_free', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({
      heldById: null,
      state: sql`case when ${t.queueEntry.closedAs} is not null then 'closed' else ${t.queueEntry.state} end`,
      token: sql`case when ${t.queueEntry.state} = 'barred' then null else ${t.queueEntry.token} end`,
    })
    .where(and(eq(t.queueEntry.id, arg('entryId')), eq(t.queueEntry.heldById, arg('userId')))),
)

export const clearToken = change('clear_entry_token', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({ token: null, tokenUserId: null })
    .where(eq(t.queueEntry.id, arg('entryId'))),
)

/** What was skipped comes later, a promise aside. */
export const postponeSkipped = statement('postpone_skipped', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({ dueAt: arg('dueAt'), updatedAt: arg('now'), version: sql`${t.queueEntry.version} + 1` })
    .where(
      and(
        eq(t.queueEntry.id, arg('entryId')),
        lt(t.queueEntry.dueAt, arg('dueAt')),
        not(t.queueEntry.isPromised),
        ne(t.queueEntry.lane, sql`'prio'`),
      ),
    )
    .returning({ id: t.queueEntry.id }),
)

export const findEntry = statement('find_entry', ({ q, t }) =>
  q
    .select()
    .from(t.queueEntry)
    .where(eq(t.queueEntry.id, arg('entryId'))),
)

export const holdOfEntry = statement('hold_of_entry', ({ q, t }) =>
  q
    .select()
    .from(t.hold)
    .where(eq(t.hold.entryId, arg('entryId'))),
)

/** A hold with what the queue's rules ask of its entry. */
export const heldColumns = ({ t }: Reader) => ({
  hold: t.hold,
  entry: {
    state: t.queueEntry.state,
    lane: t.queueEntry.lane,
    dueAt: t.queueEntry.dueAt,
    isPromised: t.queueEntry.isPromised,
    campaignId: t.queueEntry.campaignId,
    roundId: t.queueEntry.roundId,
  },
})

/**
 * Holds are few and entries many, but SQLite may think otherwise (a table that was empty when it was analysed counts as a
 * million rows): a cross join keeps the order that is written.
 */
export const withEntry = (reader: Reader, where: SQL | undefined) => {
  const { q, t } = reader
  const isItsEntry = eq(t.queueEntry.id, t.hold.entryId)
  return q.select(heldColumns(reader)).from(t.hold).crossJoin(t.queueEntry).where(and(isItsEntry, where))
}

export const holdsOfUser = statement('holds_of_user', (reader) =>
  withEntry(reader, eq(reader.t.hold.userId, arg('userId'))),
)

/** Deck to desk, or the present card parked on deck. */
export const moveHold = change('move_hold', ({ q, t }) =>
  q
    .update(t.hold)
    .set({
      kind: arg('kind'),
      screenId: arg('screenId'),
      since: arg('since'),
      lastInputAt: arg('now'),
      until: arg('until'),
    })
    .where(eq(t.hold.id, arg('holdId'))),
)

/** A sign of life: the lease runs on from now. */
export const renewHold = change('renew_hold', ({ q, t }) =>
  q
    .update(t.hold)
    .set({ screenId: arg('screenId'), lastInputAt: arg('lastInputAt'), until: arg('until') })
    .where(eq(t.hold.id, arg('holdId'))),
)

/** The card that somebody has on the desk stands on no screen: the next that asks has it. */
export const takeOffScreen = change('take_desk_off_screen', ({ q, t }) =>
  q
    .update(t.hold)
    .set({ screenId: null })
    .where(and(eq(t.hold.userId, arg('userId')), sql`${t.hold.kind} = 'desk'`)),
)

export const userName = statement('user_name', ({ q, t }) =>
  q
    .select({ name: t.user.name })
    .from(t.user)
    .where(eq(t.user.id, arg('userId'))),
)
