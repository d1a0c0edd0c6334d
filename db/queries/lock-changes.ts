import { and, eq, inArray, isNull, ne, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '../database'
import { arg, statement } from '../statement'

export const insertLock = statement('insert_lock', ({ q, t }) =>
  q
    .insert(t.addressLock)
    .values({
      organizationId: arg('organizationId'),
      ownerId: arg('ownerId'),
      entryId: arg('entryId'),
      promisedAt: arg('promisedAt'),
      createdAt: arg('now'),
      createdById: arg('byId'),
      updatedAt: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.addressLock.id }),
)

/** A new promise on an open lock; what was overdue is forgotten. */
export const updateLockPromise = statement('update_lock_promise', ({ q, t }) =>
  q
    .update(t.addressLock)
    .set({
      promisedAt: arg('promisedAt'),
      entryId: arg('entryId'),
      overdueDays: 0,
      updatedAt: arg('now'),
      version: sql`${t.addressLock.version} + 1`,
    })
    .where(and(eq(t.addressLock.id, arg('lockId')), isNull(t.addressLock.releasedAt)))
    .returning(),
)

export const closeLock = statement('close_lock', ({ q, t }) =>
  q
    .update(t.addressLock)
    .set({
      releasedAt: arg('now'),
      releasedById: arg('byId'),
      reason: arg('reason'),
      reasonText: arg('reasonText'),
      updatedAt: arg('now'),
      version: sql`${t.addressLock.version} + 1`,
    })
    .where(and(eq(t.addressLock.id, arg('lockId')), isNull(t.addressLock.releasedAt)))
    .returning(),
)

/** Opens a lock again, unless somebody has locked the company since. */
export const openLockAgain = statement('open_lock_again', ({ q, t }) => {
  const other = alias(t.addressLock, 'other')
  const since = q
    .select({ id: other.id })
    .from(other)
    .where(and(eq(other.organizationId, t.addressLock.organizationId), isNull(other.releasedAt)))
  return q
    .update(t.addressLock)
    .set({
      releasedAt: null,
      releasedById: null,
      reason: null,
      reasonText: null,
      updatedAt: arg('now'),
      version: sql`${t.addressLock.version} + 1`,
    })
    .where(and(eq(t.addressLock.id, arg('lockId')), notExists(since)))
    .returning()
})

/** The promise's entry without its owner: anyone's callback, its time kept. */
export const openPromiseToAnyone = statement('open_promise_to_anyone', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({
      lane: sql`'callback'`,
      ownerId: null,
      updatedAt: arg('now'),
      version: sql`${t.queueEntry.version} + 1`,
    })
    .where(
      and(
        eq(t.queueEntry.id, arg('entryId')),
        eq(t.queueEntry.lane, sql`'prio'`),
        ne(t.queueEntry.state, sql`'closed'`),
      ),
    )
    .returning({ id: t.queueEntry.id }),
)

/** The same back again: nothing when somebody has called it, given it a new time or skipped it since. */
export const ownPromiseAgain = statement('own_promise_again', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({
      lane: sql`'prio'`,
      ownerId: arg('ownerId'),
      updatedAt: arg('now'),
      version: sql`${t.queueEntry.version} + 1`,
    })
    .where(
      and(
        eq(t.queueEntry.id, arg('entryId')),
        eq(t.queueEntry.lane, sql`'callback'`),
        isNull(t.queueEntry.ownerId),
        eq(t.queueEntry.dueAt, arg('promisedAt')),
        ne(t.queueEntry.state, sql`'closed'`),
      ),
    )
    .returning({ id: t.queueEntry.id }),
)

export const updatePromiseOwner = statement('update_promise_owner', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({
      lane: sql`'prio'`,
      ownerId: arg('ownerId'),
      updatedAt: arg('now'),
      version: sql`${t.queueEntry.version} + 1`,
    })
    .where(and(eq(t.queueEntry.id, arg('entryId')), ne(t.queueEntry.state, sql`'closed'`)))
    .returning({ campaignId: t.queueEntry.campaignId }),
)

export const updatePromiseDue = statement('update_promise_due', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({
      dueAt: arg('promisedAt'),
      isPromised: true,
      updatedAt: arg('now'),
      version: sql`${t.queueEntry.version} + 1`,
    })
    .where(and(eq(t.queueEntry.id, arg('entryId')), eq(t.queueEntry.lane, sql`'prio'`)))
    .returning({ id: t.queueEntry.id }),
)

/** Numbers of a company stay as read: two that lock one number at once come one after the other. */
export async function lockNumbers(tx: Tx, organizationId: number): Promise<void> {
  const { q, t } = tx
  const own = q
    .select({ e164: t.phoneNumber.e164 })
    .from(t.phoneNumber)
    .where(eq(t.phoneNumber.organizationId, organizationId))
  await tx.lockForChange(q.select({ id: t.phoneNumber.id }).from(t.phoneNumber).where(inArray(t.phoneNumber.e164, own)))
}

export const updateOverdueDays = statement('update_overdue_days', ({ q, t }) =>
  q
    .update(t.addressLock)
    .set({ overdueDays: arg('days'), updatedAt: arg('now') })
    .where(
      and(
        eq(t.addressLock.id, arg('lockId')),
        isNull(t.addressLock.releasedAt),
        eq(t.addressLock.promisedAt, arg('promisedAt')),
        ne(t.addressLock.overdueDays, arg('days')),
      ),
    )
    .returning({ id: t.addressLock.id }),
)

/** The note that a released promise left on its company, by the moment that both were written. */
export const undoHandOverLine = statement('undo_hand_over_line', ({ q, t }) =>
  q
    .update(t.activity)
    .set({ undoneAt: arg('now'), updatedAt: arg('now'), version: sql`${t.activity.version} + 1` })
    .where(
      and(
        eq(t.activity.organizationId, arg('organizationId')),
        eq(t.activity.startAt, arg('releasedAt')),
        eq(t.activity.kind, sql`'note'`),
        sql`${t.activity.body} like '%Löftet släpptes: %'`,
        isNull(t.activity.undoneAt),
      ),
    )
    .returning({ id: t.activity.id }),
)
