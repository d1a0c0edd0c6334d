import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { arg, statement } from '../statement'

export const phoneColumns = ({ t }: Reader) => ({
  id: t.phoneNumber.id,
  e164: t.phoneNumber.e164,
  status: t.phoneNumber.status,
  kind: t.phoneNumber.kind,
  extension: t.phoneNumber.extension,
  contactId: t.phoneNumber.contactId,
})

export const selectCardPhones = statement('select_card_phones', (reader) => {
  const { q, t } = reader
  return q
    .select(phoneColumns(reader))
    .from(t.phoneNumber)
    .where(eq(t.phoneNumber.organizationId, arg('organizationId')))
    .orderBy(asc(t.phoneNumber.id))
})

export const contactColumns = ({ t }: Reader) => ({
  id: t.contact.id,
  version: t.contact.version,
  firstName: t.contact.firstName,
  lastName: t.contact.lastName,
  title: t.contact.title,
  mobile: t.contact.mobile,
  email: t.contact.email,
  isDecisionMaker: t.contact.isDecisionMaker,
})
/** Neither deleted nor gone from the company. */
export const isThere = ({ t }: Reader) => and(t.contact.active, isNull(t.contact.deletedAt))

export const selectCardContacts = statement('select_card_contacts', (reader) => {
  const { q, t } = reader
  return q
    .select(contactColumns(reader))
    .from(t.contact)
    .where(and(eq(t.contact.organizationId, arg('organizationId')), isThere(reader)))
    .orderBy(asc(t.contact.id))
    .limit(20)
})

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
