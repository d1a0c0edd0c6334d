import { and, eq, isNull, lt, lte, ne, not, or, sql } from 'drizzle-orm'
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
export const insertHoldNumber = statement('insert_hold_number', ({ q, t }) =>
  q
    .insert(t.holdNumber)
    .values({ holdId: arg('holdId'), e164: arg('e164') })
    .onConflictDoNothing()
    .returning({ id: t.holdNumber.id }),
)

export const deleteHold = statement('delete_hold', ({ q, t }) =>
  q
    .delete(t.hold)
    .where(eq(t.hold.id, arg('holdId')))
    .returning({ id: t.hold.id }),
)

/** The entry is held from now on, and this is the only token that counts. */
export const markHeld = statement('mark_entry_held', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({ heldById: arg('userId'), token: arg('token'), tokenUserId: arg('userId') })
    .where(and(eq(t.queueEntry.id, arg('entryId')), isNull(t.queueEntry.heldById)))
    .returning({ id: t.queueEntry.id }),
)

/** Held by nobody; what was closed before somebody opened it is closed again unless an outcome said otherwise. */
export const markFree = statement('mark_entry_free', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({
      heldById: null,
      state: sql`case when ${t.queueEntry.state} = 'waiting' and ${t.queueEntry.closedAs} is not null then 'closed' else ${t.queueEntry.state} end`,
    })
    .where(and(eq(t.queueEntry.id, arg('entryId')), eq(t.queueEntry.heldById, arg('userId'))))
    .returning({ id: t.queueEntry.id }),
)

export const clearToken = statement('clear_entry_token', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({ token: null, tokenUserId: null })
    .where(eq(t.queueEntry.id, arg('entryId')))
    .returning({ id: t.queueEntry.id }),
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
const withEntry = ({ q, t }: Reader) =>
  q
    .select({
      hold: t.hold,
      entry: {
        state: t.queueEntry.state,
        lane: t.queueEntry.lane,
        dueAt: t.queueEntry.dueAt,
        isPromised: t.queueEntry.isPromised,
        campaignId: t.queueEntry.campaignId,
        roundId: t.queueEntry.roundId,
        lastOutcome: t.queueEntry.lastOutcome,
      },
    })
    .from(t.hold)
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.hold.entryId))

export const holdsOfUser = statement('holds_of_user', (reader) =>
  withEntry(reader).where(eq(reader.t.hold.userId, arg('userId'))),
)

/** Everything that is held now: at most two rows for each caller. */
export const allHolds = statement('all_holds', (reader) => withEntry(reader).orderBy(reader.t.hold.id))

/** Deck cards of others in the round, newest first: what nobody should go without. Parked cards stand on a screen. */
export const reserveOfOthers = statement('reserve_of_others', (reader) => {
  const { t } = reader
  return withEntry(reader)
    .where(
      and(
        sql`${t.hold.kind} = 'deck'`,
        ne(t.hold.userId, arg('userId')),
        isNull(t.hold.screenId),
        eq(t.queueEntry.roundId, arg('roundId')),
        ne(t.queueEntry.lane, 'prio'),
      ),
    )
    .orderBy(sql`${t.hold.since} desc`, sql`${t.hold.id} desc`)
    .limit(1)
})

/** Holds that stand in the way of a company: on itself or on one of its numbers. */
export const holdsInTheWay = statement('holds_in_the_way', (reader) => {
  const { q, t } = reader
  const held = q
    .select({ id: t.holdNumber.holdId })
    .from(t.holdNumber)
    .innerJoin(t.phoneNumber, eq(t.phoneNumber.e164, t.holdNumber.e164))
    .where(and(eq(t.phoneNumber.organizationId, arg('organizationId')), sql`${t.phoneNumber.status} = 'ok'`))
  return q
    .select({ hold: t.hold, by: t.user.name, lane: t.queueEntry.lane })
    .from(t.hold)
    .innerJoin(t.user, eq(t.user.id, t.hold.userId))
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.hold.entryId))
    .where(or(eq(t.hold.organizationId, arg('organizationId')), sql`${t.hold.id} in ${held}`))
})

/** Deck to desk, or the present card parked on deck. */
export const moveHold = statement('move_hold', ({ q, t }) =>
  q
    .update(t.hold)
    .set({
      kind: arg('kind'),
      screenId: arg('screenId'),
      since: arg('since'),
      lastInputAt: arg('now'),
      until: arg('until'),
    })
    .where(eq(t.hold.id, arg('holdId')))
    .returning(),
)

/** A sign of life: the lease runs on from now. */
export const renewHold = statement('renew_hold', ({ q, t }) =>
  q
    .update(t.hold)
    .set({ screenId: arg('screenId'), lastInputAt: arg('lastInputAt'), until: arg('until') })
    .where(eq(t.hold.id, arg('holdId')))
    .returning(),
)

export const holdsThatEnded = statement('holds_that_ended', (reader) =>
  withEntry(reader)
    .where(lte(reader.t.hold.until, arg('now')))
    .orderBy(reader.t.hold.until, reader.t.hold.id)
    .limit(200),
)

export const userName = statement('user_name', ({ q, t }) =>
  q
    .select({ name: t.user.name })
    .from(t.user)
    .where(eq(t.user.id, arg('userId'))),
)
