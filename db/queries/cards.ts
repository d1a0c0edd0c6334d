import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { arg, statement } from '../statement'

/** Everything of a card that is one row: entry, company, its codes, head office, the caller's draft and the company's own lock. */
export const selectCardHead = statement('select_card_head', ({ q, t }) => {
  const industry = alias(t.code, 'industry')
  const status = alias(t.code, 'status_code')
  const source = alias(t.code, 'source')
  const head = alias(t.organization, 'head_office')
  const owner = alias(t.user, 'lock_owner')
  return q
    .select({
      state: t.queueEntry.state,
      campaignId: t.queueEntry.campaignId,
      lane: t.queueEntry.lane,
      attempts: t.queueEntry.attempts,
      busyInRow: t.queueEntry.busyInRow,
      version: t.queueEntry.version,
      legalName: t.organization.legalName,
      marketingName: t.organization.marketingName,
      orgNo: t.organization.orgNo,
      soleTrader: t.organization.soleTrader,
      legalForm: t.organization.legalForm,
      customerNo: t.organization.customerNo,
      email: t.organization.email,
      url: t.organization.url,
      visitAddress: t.organization.visitAddress,
      postAddress: t.organization.postAddress,
      postalCode: t.organization.postalCode,
      city: t.organization.city,
      employees: t.organization.employees,
      bestMinute: t.organization.bestMinute,
      industry: industry.label,
      status: status.label,
      source: source.label,
      headId: head.id,
      headName: head.legalName,
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
    .from(t.queueEntry)
    .innerJoin(t.organization, eq(t.organization.id, t.queueEntry.organizationId))
    .innerJoin(t.user, eq(t.user.id, arg('userId')))
    .leftJoin(industry, eq(industry.id, t.organization.industryCodeId))
    .leftJoin(status, eq(status.id, t.organization.statusCodeId))
    .leftJoin(source, eq(source.id, t.organization.sourceCodeId))
    .leftJoin(head, eq(head.id, t.organization.parentId))
    .leftJoin(
      t.addressLock,
      and(eq(t.addressLock.organizationId, t.queueEntry.organizationId), isNull(t.addressLock.releasedAt)),
    )
    .leftJoin(owner, eq(owner.id, t.addressLock.ownerId))
    .leftJoin(t.draft, and(eq(t.draft.userId, arg('userId')), eq(t.draft.entryId, arg('entryId'))))
    .where(eq(t.queueEntry.id, arg('entryId')))
})

export const selectCardPhones = statement('select_card_phones', ({ q, t }) =>
  q
    .select({
      id: t.phoneNumber.id,
      e164: t.phoneNumber.e164,
      status: t.phoneNumber.status,
      kind: t.phoneNumber.kind,
      extension: t.phoneNumber.extension,
      contactId: t.phoneNumber.contactId,
    })
    .from(t.phoneNumber)
    .where(eq(t.phoneNumber.organizationId, arg('organizationId')))
    .orderBy(asc(t.phoneNumber.id)),
)

export const selectCardContacts = statement('select_card_contacts', ({ q, t }) =>
  q
    .select({
      id: t.contact.id,
      firstName: t.contact.firstName,
      lastName: t.contact.lastName,
      title: t.contact.title,
      mobile: t.contact.mobile,
      email: t.contact.email,
      isDecisionMaker: t.contact.isDecisionMaker,
    })
    .from(t.contact)
    .where(and(eq(t.contact.organizationId, arg('organizationId')), t.contact.active, isNull(t.contact.deletedAt)))
    .orderBy(asc(t.contact.id))
    .limit(20),
)

/** What stopped a barred entry, the oldest cause first. */
export const selectCardStops = statement('select_card_stops', ({ q, t }) =>
  q
    .select({ case: t.suppression.case, by: t.user.name, at: t.suppression.createdAt })
    .from(t.bar)
    .innerJoin(t.suppression, eq(t.suppression.id, t.bar.causeId))
    .leftJoin(t.user, eq(t.user.id, t.suppression.createdById))
    .where(and(eq(t.bar.entryId, arg('entryId')), sql`${t.bar.cause} in ('suppression', 'address_care')`))
    .orderBy(asc(t.bar.id))
    .limit(1),
)

/** The lock that bars an entry from elsewhere: through a shared number, or from another campaign. */
export const selectCardLocks = statement('select_card_locks', ({ q, t }) =>
  q
    .select({
      id: t.addressLock.id,
      ownerId: t.addressLock.ownerId,
      ownerName: t.user.name,
      since: t.addressLock.createdAt,
      promisedAt: t.addressLock.promisedAt,
    })
    .from(t.bar)
    .innerJoin(t.addressLock, eq(t.addressLock.id, t.bar.causeId))
    .innerJoin(t.user, eq(t.user.id, t.addressLock.ownerId))
    .where(and(eq(t.bar.entryId, arg('entryId')), sql`${t.bar.cause} = 'lock'`))
    .orderBy(asc(t.bar.id))
    .limit(1),
)
