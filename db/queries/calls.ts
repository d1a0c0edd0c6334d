import { and, asc, count, eq, gte, isNull, max, sql } from 'drizzle-orm'
import { change } from '../change-statement'
import { arg, argOf, statement } from '../statement'
import type { Tables } from '../tables'

/** What deciding an outcome needs of the company. */
export const selectCalledCompany = statement('select_called_company', ({ q, t }) =>
  q
    .select({
      id: t.organization.id,
      legalName: t.organization.legalName,
      orgNo: t.organization.orgNo,
      customerNo: t.organization.customerNo,
      bestMinute: t.organization.bestMinute,
      lastCalledAt: t.organization.lastCalledAt,
      parentId: t.organization.parentId,
    })
    .from(t.organization)
    .where(eq(t.organization.id, arg('organizationId'))),
)

export const selectPhones = statement('select_phones_of_called', ({ q, t }) =>
  q
    .select({ id: t.phoneNumber.id, e164: t.phoneNumber.e164, status: t.phoneNumber.status })
    .from(t.phoneNumber)
    .where(eq(t.phoneNumber.organizationId, arg('organizationId')))
    .orderBy(asc(t.phoneNumber.id)),
)

/** Attempts on a number in a campaign since an instant, busy aside, and the latest of them. */
export const selectNumberAttempts = statement('select_number_attempts', ({ q, t }) =>
  q
    .select({ count: count(), lastAt: max(t.activity.startAt) })
    .from(t.activity)
    .where(
      and(
        eq(t.activity.e164, arg('e164')),
        gte(t.activity.startAt, arg('since')),
        eq(t.activity.campaignId, arg('campaignId')),
        isNull(t.activity.undoneAt),
        sql`${t.activity.outcome} <> 'busy'`,
      ),
    ),
)

export const countBusyToday = statement('count_busy_today', ({ q, t }) =>
  q
    .select({ count: count() })
    .from(t.activity)
    .where(
      and(
        eq(t.activity.queueEntryId, arg('entryId')),
        eq(t.activity.localDay, arg('localDay')),
        isNull(t.activity.undoneAt),
        sql`${t.activity.outcome} = 'busy'`,
      ),
    ),
)

/** The caller's own open lock on a company, and the entry of its promise: this one, or one of another campaign. */
export const selectOwnLock = statement('select_own_lock', ({ q, t }) =>
  q
    .select({ id: t.addressLock.id, promisedAt: t.addressLock.promisedAt, entryId: t.addressLock.entryId })
    .from(t.addressLock)
    .where(
      and(
        eq(t.addressLock.organizationId, arg('organizationId')),
        isNull(t.addressLock.releasedAt),
        eq(t.addressLock.ownerId, arg('ownerId')),
      ),
    ),
)

/** What of an entry an outcome changes. */
export const outcomeOfEntry = (t: Tables) => ({
  state: arg('state'),
  lane: arg('lane'),
  dueAt: arg('dueAt'),
  isPromised: argOf('isPromised', t.queueEntry.isPromised),
  attempts: arg('attempts'),
  busyInRow: arg('busyInRow'),
  ownerId: arg('ownerId'),
  closedAs: arg('closedAs'),
  lastOutcome: arg('lastOutcome'),
  lastCallAt: arg('lastCallAt'),
})

/** Writes what an entry became; nothing when somebody changed it since it was read. */
export const updateEntry = change('update_entry_outcome', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({
      ...outcomeOfEntry(t),
      updatedAt: arg('now'),
      version: sql`${t.queueEntry.version} + 1`,
    })
    .where(and(eq(t.queueEntry.id, arg('id')), eq(t.queueEntry.version, arg('version')))),
)

export const insertActivity = statement('insert_activity', ({ q, t }) =>
  q
    .insert(t.activity)
    .values({
      kind: arg('kind'),
      direction: arg('direction'),
      body: arg('body'),
      startAt: arg('now'),
      endAt: arg('now'),
      ownerId: arg('userId'),
      organizationId: arg('organizationId'),
      contactId: arg('contactId'),
      outcome: arg('outcome'),
      reason: arg('reason'),
      goOnReason: arg('goOnReason'),
      talked: arg('talked'),
      talkNoted: arg('talkNoted'),
      shownMs: arg('shownMs'),
      e164: arg('e164'),
      attemptNo: arg('attemptNo'),
      callbackAt: arg('callbackAt'),
      campaignId: arg('campaignId'),
      roundId: arg('roundId'),
      queueEntryId: arg('queueEntryId'),
      commandId: arg('commandId'),
      localDay: arg('localDay'),
      localHour: arg('localHour'),
      counted: arg('counted'),
      undo: arg('undo'),
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .returning({ id: t.activity.id }),
)

export const setLastCalled = change('set_last_called', ({ q, t }) =>
  q
    .update(t.organization)
    .set({ lastCalledAt: arg('lastCalledAt') })
    .where(eq(t.organization.id, arg('organizationId'))),
)

export const dropDraft = change('drop_draft', ({ q, t }) =>
  q.delete(t.draft).where(and(eq(t.draft.userId, arg('userId')), eq(t.draft.entryId, arg('entryId')))),
)

export const selectContact = statement('select_contact_of', ({ q, t }) =>
  q
    .select({ id: t.contact.id })
    .from(t.contact)
    .where(
      and(
        eq(t.contact.id, arg('contactId')),
        eq(t.contact.organizationId, arg('organizationId')),
        isNull(t.contact.deletedAt),
      ),
    ),
)

export const insertSpokenTo = statement('insert_spoken_to', ({ q, t }) =>
  q
    .insert(t.contact)
    .values({
      organizationId: arg('organizationId'),
      firstName: arg('firstName'),
      lastName: arg('lastName'),
      title: arg('title'),
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .returning({ id: t.contact.id }),
)

/** Every card that has this number, with what is known of it. */
export const selectPhonesByNumber = statement('select_phones_by_number', ({ q, t }) =>
  q
    .select({ id: t.phoneNumber.id, status: t.phoneNumber.status })
    .from(t.phoneNumber)
    .where(eq(t.phoneNumber.e164, arg('e164'))),
)

export const setNumberStatus = statement('set_number_status', ({ q, t }) =>
  q
    .update(t.phoneNumber)
    .set({ status: arg('status'), updatedAt: arg('now'), version: sql`${t.phoneNumber.version} + 1` })
    .where(eq(t.phoneNumber.id, arg('id')))
    .returning({ id: t.phoneNumber.id }),
)
