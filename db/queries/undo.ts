import { and, eq, inArray, isNull, max, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { arg, statement } from '../statement'

/** A draft from what an undone outcome had as its note, unless something newer is written. */
export const keepAsDraft = statement('keep_as_draft', ({ q, t }) =>
  q
    .insert(t.draft)
    .values({
      userId: arg('userId'),
      entryId: arg('entryId'),
      note: arg('note'),
      checklist: arg('checklist'),
      at: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.draft.id }),
)

/** An activity with all that undoing it needs. */
export const selectActivity = statement('select_activity', ({ q, t }) =>
  q
    .select()
    .from(t.activity)
    .where(eq(t.activity.id, arg('activityId'))),
)

/** The latest call of an entry that stands. */
export const selectLatestCall = statement('select_latest_call', ({ q, t }) =>
  q
    .select({ id: max(t.activity.id) })
    .from(t.activity)
    .where(
      and(
        eq(t.activity.queueEntryId, arg('entryId')),
        isNull(t.activity.undoneAt),
        sql`${t.activity.kind} = 'call'`,
        // A blocked order counts for nobody, but what was said before it is said again.
        sql`(${t.activity.counted} or ${t.activity.orderId} is not null)`,
      ),
    ),
)

export const markUndone = statement('mark_undone', ({ q, t }) =>
  q
    .update(t.activity)
    .set({ undoneAt: arg('now'), updatedAt: arg('now'), version: sql`${t.activity.version} + 1` })
    .where(and(eq(t.activity.id, arg('activityId')), isNull(t.activity.undoneAt)))
    .returning({ id: t.activity.id }),
)

export const selectEntryForUndo = statement('select_entry_for_undo', ({ q, t }) =>
  q
    .select()
    .from(t.queueEntry)
    .where(eq(t.queueEntry.id, arg('entryId'))),
)

/** Somebody else who has the company, or one that shares a number with it: a dead one too, which undo may bring back. */
export const selectOtherHolder = statement('select_other_holder', ({ q, t }) => {
  const own = alias(t.phoneNumber, 'own')
  const sharing = q
    .select({ organizationId: t.phoneNumber.organizationId })
    .from(own)
    .innerJoin(t.phoneNumber, eq(t.phoneNumber.e164, own.e164))
    .where(eq(own.organizationId, arg('organizationId')))
  return q
    .select({ userId: t.hold.userId, name: t.user.name })
    .from(t.hold)
    .innerJoin(t.user, eq(t.user.id, t.hold.userId))
    .where(
      and(
        ne(t.hold.userId, arg('userId')),
        or(eq(t.hold.organizationId, arg('organizationId')), inArray(t.hold.organizationId, sharing)),
      ),
    )
    .limit(1)
})

/** The cards on desks and decks whose company may be called on a number, given by one of its rows, and the number. */
export const selectHoldsOfPhone = statement('select_holds_of_phone', ({ q, t }) => {
  const given = alias(t.phoneNumber, 'given')
  return q
    .selectDistinct({ holdId: t.hold.id, e164: given.e164 })
    .from(given)
    .innerJoin(t.phoneNumber, and(eq(t.phoneNumber.e164, given.e164), sql`${t.phoneNumber.status} = 'ok'`))
    .innerJoin(t.hold, eq(t.hold.organizationId, t.phoneNumber.organizationId))
    .where(eq(given.id, arg('phoneId')))
})
