import { and, asc, count, eq, gt, gte, inArray, isNull, lt, ne, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader, Tx } from '../database'
import { listStatement } from '../list-statement'
import { arg, statement } from '../statement'

const shownLock = ({ t }: Reader) => ({
  id: t.addressLock.id,
  organizationId: t.addressLock.organizationId,
  entryId: t.addressLock.entryId,
  ownerId: t.addressLock.ownerId,
  ownerName: t.user.name,
  createdAt: t.addressLock.createdAt,
  promisedAt: t.addressLock.promisedAt,
})

/** The open lock on a company itself. */
export const selectLockOnCompany = statement('select_lock_on_company', (reader) => {
  const { q, t } = reader
  return q
    .select(shownLock(reader))
    .from(t.addressLock)
    .innerJoin(t.user, eq(t.user.id, t.addressLock.ownerId))
    .where(and(eq(t.addressLock.organizationId, arg('organizationId')), isNull(t.addressLock.releasedAt)))
})

/** Open locks on companies that share a number with this one, itself included; the oldest first. */
export const selectLocksOnNumbers = statement('select_locks_on_numbers', (reader) => {
  const { q, t } = reader
  const sharing = alias(t.phoneNumber, 'sharing')
  const isOpen = and(eq(t.addressLock.organizationId, sharing.organizationId), isNull(t.addressLock.releasedAt))
  return q
    .select(shownLock(reader))
    .from(t.phoneNumber)
    .innerJoin(sharing, eq(sharing.e164, t.phoneNumber.e164))
    .innerJoin(t.addressLock, isOpen)
    .innerJoin(t.user, eq(t.user.id, t.addressLock.ownerId))
    .where(eq(t.phoneNumber.organizationId, arg('organizationId')))
    .orderBy(asc(t.addressLock.id))
})

export const countOpenLocks = statement('count_open_locks', ({ q, t }) =>
  q
    .select({ open: count() })
    .from(t.addressLock)
    .where(and(eq(t.addressLock.ownerId, arg('userId')), isNull(t.addressLock.releasedAt))),
)

export const selectLock = statement('select_lock', ({ q, t }) =>
  q
    .select()
    .from(t.addressLock)
    .where(eq(t.addressLock.id, arg('lockId'))),
)

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

/** Which open entries of these companies stand in which campaign. */
export const selectCampaignsOfCompanies = listStatement('select_campaigns_of_companies', ({ q, t }, list) =>
  q
    .selectDistinct({ organizationId: t.queueEntry.organizationId, campaignId: t.queueEntry.campaignId })
    .from(t.queueEntry)
    .where(and(inArray(t.queueEntry.organizationId, list), ne(t.queueEntry.state, sql`'closed'`))),
)

/** The entry of a promise. */
export const selectPromise = statement('select_promise', ({ q, t }) =>
  q
    .select({ id: t.queueEntry.id, campaignId: t.queueEntry.campaignId })
    .from(t.queueEntry)
    .where(eq(t.queueEntry.id, arg('entryId'))),
)

export const selectHoldOfEntry = statement('select_hold_of_entry', ({ q, t }) =>
  q
    .select({ userId: t.hold.userId, kind: t.hold.kind, userName: t.user.name })
    .from(t.hold)
    .innerJoin(t.user, eq(t.user.id, t.hold.userId))
    .where(eq(t.hold.entryId, arg('entryId'))),
)

/** Broken promises after the given lock id, in chunks of 500. */
export const selectBrokenPromises = statement('select_broken_promises', ({ q, t }) =>
  q
    .select({
      id: t.addressLock.id,
      ownerId: t.addressLock.ownerId,
      promisedAt: t.addressLock.promisedAt,
      overdueDays: t.addressLock.overdueDays,
      campaignId: t.queueEntry.campaignId,
    })
    .from(t.addressLock)
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.addressLock.entryId))
    .where(
      and(
        isNull(t.addressLock.releasedAt),
        lt(t.addressLock.promisedAt, arg('now')),
        gt(t.addressLock.id, arg('after')),
      ),
    )
    .orderBy(asc(t.addressLock.id))
    .limit(500),
)

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

/** Whom a promise can be given to: somebody active who works the queue. */
export const selectWorker = statement('select_worker', ({ q, t }) =>
  q
    .select({ id: t.user.id, name: t.user.name })
    .from(t.user)
    .where(
      and(
        eq(t.user.id, arg('userId')),
        eq(t.user.active, true),
        or(eq(t.user.role, sql`'caller'`), eq(t.user.role, sql`'supervisor'`)),
      ),
    ),
)

/** Every open lock for the supervisor's list, the most overdue first. */
export function selectLocksForList(scan: Reader, { overdueFrom }: { overdueFrom: number }) {
  const { q, t } = scan
  return q
    .select({
      ...shownLock(scan),
      organization: t.organization.legalName,
      campaignId: t.queueEntry.campaignId,
      overdueDays: t.addressLock.overdueDays,
    })
    .from(t.addressLock)
    .innerJoin(t.user, eq(t.user.id, t.addressLock.ownerId))
    .innerJoin(t.organization, eq(t.organization.id, t.addressLock.organizationId))
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.addressLock.entryId))
    .where(and(isNull(t.addressLock.releasedAt), gte(t.addressLock.overdueDays, overdueFrom)))
    .orderBy(sql`${t.addressLock.overdueDays} desc`, asc(t.addressLock.promisedAt), asc(t.addressLock.id))
    .limit(500)
}
