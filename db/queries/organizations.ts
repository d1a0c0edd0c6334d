import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import { arg, statement } from '../statement'
import { companyAliases, companyColumns } from './company-columns'

/** A company's own card, without a queue entry. */
export const selectCompany = statement('select_company', (reader) => {
  const { q, t } = reader
  const { industry, status, source, head } = companyAliases(reader)
  return q
    .select({
      id: t.organization.id,
      version: t.organization.version,
      ...companyColumns(reader),
    })
    .from(t.organization)
    .leftJoin(industry, eq(industry.id, t.organization.industryCodeId))
    .leftJoin(status, eq(status.id, t.organization.statusCodeId))
    .leftJoin(source, eq(source.id, t.organization.sourceCodeId))
    .leftJoin(head, eq(head.id, t.organization.parentId))
    .where(and(eq(t.organization.id, arg('organizationId')), isNull(t.organization.deletedAt)))
})

export const selectOrganization = statement('select_organization', ({ q, t }) =>
  q
    .select()
    .from(t.organization)
    .where(and(eq(t.organization.id, arg('organizationId')), isNull(t.organization.deletedAt))),
)

/** Writes the basics unless somebody has changed the company since that version. */
export const updateBasics = statement('update_basics', ({ q, t }) =>
  q
    .update(t.organization)
    .set({
      legalName: arg('legalName'),
      marketingName: arg('marketingName'),
      email: arg('email'),
      url: arg('url'),
      visitAddress: arg('visitAddress'),
      postAddress: arg('postAddress'),
      postalCode: arg('postalCode'),
      city: arg('city'),
      bestMinute: arg('bestMinute'),
      updatedAt: arg('now'),
      version: sql`${t.organization.version} + 1`,
    })
    .where(and(eq(t.organization.id, arg('organizationId')), eq(t.organization.version, arg('version'))))
    .returning({ version: t.organization.version }),
)

export const updateSearchText = statement('update_search_text', ({ q, t }) =>
  q
    .update(t.organization)
    .set({ searchText: arg('searchText') })
    .where(and(eq(t.organization.id, arg('organizationId')), ne(t.organization.searchText, arg('searchText'))))
    .returning({ id: t.organization.id }),
)

export const selectNumbers = statement('select_numbers', ({ q, t }) =>
  q
    .select({ id: t.phoneNumber.id, e164: t.phoneNumber.e164, status: t.phoneNumber.status })
    .from(t.phoneNumber)
    .where(eq(t.phoneNumber.organizationId, arg('organizationId')))
    .orderBy(asc(t.phoneNumber.id)),
)

export const insertNumber = statement('insert_number', ({ q, t }) =>
  q
    .insert(t.phoneNumber)
    .values({
      organizationId: arg('organizationId'),
      contactId: arg('contactId'),
      e164: arg('e164'),
      extension: arg('extension'),
      kind: arg('kind'),
      createdAt: arg('now'),
      createdById: arg('byId'),
      updatedAt: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.phoneNumber.id }),
)

/** A number that was dead, a fax or wrong is tried again. */
export const reviveNumber = statement('revive_number', ({ q, t }) =>
  q
    .update(t.phoneNumber)
    .set({ status: sql`'ok'`, updatedAt: arg('now'), version: sql`${t.phoneNumber.version} + 1` })
    .where(and(eq(t.phoneNumber.id, arg('phoneId')), ne(t.phoneNumber.status, sql`'ok'`)))
    .returning({ id: t.phoneNumber.id }),
)

/** Who has a number on the screen or on deck now, and with which company. */
export const selectHolderOfNumber = statement('select_holder_of_number', ({ q, t }) =>
  q
    .select({
      id: t.hold.id,
      entryId: t.hold.entryId,
      kind: t.hold.kind,
      screenId: t.hold.screenId,
      organization: t.organization.legalName,
      userName: t.user.name,
    })
    .from(t.holdNumber)
    .innerJoin(t.hold, eq(t.hold.id, t.holdNumber.holdId))
    .innerJoin(t.organization, eq(t.organization.id, t.hold.organizationId))
    .innerJoin(t.user, eq(t.user.id, t.hold.userId))
    .where(eq(t.holdNumber.e164, arg('e164'))),
)

export const selectHoldOfCompany = statement('select_hold_of_company', ({ q, t }) =>
  q
    .select({
      id: t.hold.id,
      entryId: t.hold.entryId,
      userId: t.hold.userId,
      userName: t.user.name,
      kind: t.hold.kind,
      screenId: t.hold.screenId,
      since: t.hold.since,
    })
    .from(t.hold)
    .innerJoin(t.user, eq(t.user.id, t.hold.userId))
    .where(eq(t.hold.organizationId, arg('organizationId'))),
)

/** The open lock of a company with this number. */
export const selectLockOnNumber = statement('select_lock_on_number', ({ q, t }) =>
  q
    .select({ ownerId: t.addressLock.ownerId, ownerName: t.user.name })
    .from(t.phoneNumber)
    .innerJoin(
      t.addressLock,
      and(eq(t.addressLock.organizationId, t.phoneNumber.organizationId), isNull(t.addressLock.releasedAt)),
    )
    .innerJoin(t.user, eq(t.user.id, t.addressLock.ownerId))
    .where(eq(t.phoneNumber.e164, arg('e164')))
    .orderBy(asc(t.addressLock.id)),
)
