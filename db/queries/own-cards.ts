import { and, eq, exists, isNull, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '../database'
import { arg, statement } from '../statement'
import { contactColumns, isThere, phoneColumns } from './cards'
import { companyAliases, companyColumns } from './company-columns'

/** Whether anything was ever noted on the company, or called on its numbers or under its org.nr: most cards of a new list have nothing. */
const hasHistory = ({ q, t }: Reader) => {
  const one = { one: sql`1` }
  const sibling = alias(t.organization, 'sibling')
  const ofCompany = q.select(one).from(t.activity).where(eq(t.activity.organizationId, t.organization.id))
  const ofNumbers = q
    .select(one)
    .from(t.phoneNumber)
    .crossJoin(t.activity)
    .where(and(eq(t.phoneNumber.organizationId, t.organization.id), eq(t.activity.e164, t.phoneNumber.e164)))
  const ofSiblings = q
    .select(one)
    .from(sibling)
    .crossJoin(t.activity)
    .where(
      and(
        eq(sibling.orgNo, t.organization.orgNo),
        isNull(sibling.deletedAt),
        ne(sibling.id, t.organization.id),
        eq(t.activity.organizationId, sibling.id),
      ),
    )
  return or(exists(ofCompany), exists(ofNumbers), exists(ofSiblings))
}

/**
 * Everything of a user's cards, desk and deck, that is one row each: hold, entry, company, its codes, head office, the user's
 * draft and the company's own lock.
 */
export const selectOwnHeads = statement('select_own_heads', (reader) => {
  const { q, t } = reader
  const { industry, status, source, head } = companyAliases(reader)
  const owner = alias(t.user, 'lock_owner')
  return q
    .select({
      kind: t.hold.kind,
      token: t.hold.token,
      screenId: t.hold.screenId,
      until: t.hold.until,
      why: t.hold.why,
      entryId: t.queueEntry.id,
      state: t.queueEntry.state,
      campaignId: t.queueEntry.campaignId,
      lane: t.queueEntry.lane,
      attempts: t.queueEntry.attempts,
      busyInRow: t.queueEntry.busyInRow,
      dueAt: t.queueEntry.dueAt,
      lastCallAt: t.queueEntry.lastCallAt,
      version: t.queueEntry.version,
      organizationId: t.organization.id,
      ...companyColumns(reader),
      hasHistory: sql<boolean>`${hasHistory(reader)}`.mapWith(Boolean),
      role: t.user.role,
      lockId: t.addressLock.id,
      lockOwnerId: t.addressLock.ownerId,
      lockOwner: owner.name,
      lockSince: t.addressLock.createdAt,
      lockPromisedAt: t.addressLock.promisedAt,
      draftNote: t.draft.note,
      draftChecklist: t.draft.checklist,
      draftAt: t.draft.at,
    })
    .from(t.hold)
    .crossJoin(t.queueEntry)
    .crossJoin(t.organization)
    .crossJoin(t.user)
    .leftJoin(industry, eq(industry.id, t.organization.industryCodeId))
    .leftJoin(status, eq(status.id, t.organization.statusCodeId))
    .leftJoin(source, eq(source.id, t.organization.sourceCodeId))
    .leftJoin(head, eq(head.id, t.organization.parentId))
    .leftJoin(t.addressLock, and(eq(t.addressLock.organizationId, t.organization.id), isNull(t.addressLock.releasedAt)))
    .leftJoin(owner, eq(owner.id, t.addressLock.ownerId))
    .leftJoin(t.draft, and(eq(t.draft.userId, t.hold.userId), eq(t.draft.entryId, t.hold.entryId)))
    .where(
      and(
        eq(t.hold.userId, arg('userId')),
        eq(t.queueEntry.id, t.hold.entryId),
        eq(t.organization.id, t.hold.organizationId),
        eq(t.user.id, t.hold.userId),
      ),
    )
})

/** The numbers of the companies of a user's cards, in no order: sorting a handful here costs SQLite more than reading them. */
export const selectOwnPhones = statement('select_own_phones', (reader) => {
  const { q, t } = reader
  return q
    .select({ organizationId: t.phoneNumber.organizationId, ...phoneColumns(reader) })
    .from(t.hold)
    .crossJoin(t.phoneNumber)
    .where(and(eq(t.hold.userId, arg('userId')), eq(t.phoneNumber.organizationId, t.hold.organizationId)))
})

/** The people of the companies of a user's cards, in no order. */
export const selectOwnContacts = statement('select_own_contacts', (reader) => {
  const { q, t } = reader
  return q
    .select({ organizationId: t.contact.organizationId, ...contactColumns(reader) })
    .from(t.hold)
    .crossJoin(t.contact)
    .where(and(eq(t.hold.userId, arg('userId')), eq(t.contact.organizationId, t.hold.organizationId), isThere(reader)))
    .limit(1000)
})
