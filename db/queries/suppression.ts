import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { listStatement } from '../list-statement'
import { arg, argOf, statement } from '../statement'

export const insertStop = statement('insert_stop', ({ q, t }) =>
  q
    .insert(t.suppression)
    .values({
      phone: arg('phone'),
      orgNo: arg('orgNo'),
      organizationId: arg('organizationId'),
      phoneNumberId: arg('phoneNumberId'),
      customerNo: arg('customerNo'),
      case: arg('case'),
      urgent: argOf('urgent', t.suppression.urgent),
      wholeCompany: argOf('wholeCompany', t.suppression.wholeCompany),
      note: arg('note'),
      createdAt: arg('now'),
      createdById: arg('byId'),
      updatedAt: arg('now'),
    })
    .returning(),
)

export const selectStop = statement('select_stop', ({ q, t }) =>
  q
    .select()
    .from(t.suppression)
    .where(eq(t.suppression.id, arg('suppressionId'))),
)

export const releaseStop = statement('release_stop', ({ q, t }) =>
  q
    .update(t.suppression)
    .set({
      status: sql`'released'`,
      releasedAt: arg('now'),
      releasedById: arg('byId'),
      releaseReason: arg('reason'),
      updatedAt: arg('now'),
      version: sql`${t.suppression.version} + 1`,
    })
    .where(and(eq(t.suppression.id, arg('suppressionId')), eq(t.suppression.status, sql`'active'`)))
    .returning(),
)

const isActive = ({ t }: Reader) => eq(t.suppression.status, sql`'active'`)

export const selectActiveStopsOfCompany = statement('select_active_stops_of_company', (reader) =>
  reader.q
    .select()
    .from(reader.t.suppression)
    .where(and(eq(reader.t.suppression.organizationId, arg('organizationId')), isActive(reader)))
    .orderBy(asc(reader.t.suppression.id)),
)

export const selectActiveStopsOfOrgNo = statement('select_active_stops_of_org_no', (reader) =>
  reader.q
    .select()
    .from(reader.t.suppression)
    .where(and(eq(reader.t.suppression.orgNo, arg('orgNo')), isActive(reader)))
    .orderBy(asc(reader.t.suppression.id)),
)

export const selectActiveStopsOfNumbers = listStatement('select_active_stops_of_numbers', (reader, list) =>
  reader.q
    .select()
    .from(reader.t.suppression)
    .where(and(inArray(reader.t.suppression.phone, list), isActive(reader)))
    .orderBy(asc(reader.t.suppression.id)),
)

/** What a stop is keyed on: the company as it is now. */
export const selectCompanyToStop = statement('select_company_to_stop', ({ q, t }) =>
  q
    .select({
      id: t.organization.id,
      orgNo: t.organization.orgNo,
      customerNo: t.organization.customerNo,
      createdAt: t.organization.createdAt,
    })
    .from(t.organization)
    .where(eq(t.organization.id, arg('organizationId'))),
)

export const countWorkplaces = statement('count_workplaces', ({ q, t }) =>
  q
    .select({ workplaces: count() })
    .from(t.organization)
    .where(and(eq(t.organization.orgNo, arg('orgNo')), isNull(t.organization.deletedAt))),
)

export const selectNumbersOfCompany = statement('select_numbers_of_company', ({ q, t }) =>
  q
    .select({ id: t.phoneNumber.id, e164: t.phoneNumber.e164, status: t.phoneNumber.status })
    .from(t.phoneNumber)
    .where(eq(t.phoneNumber.organizationId, arg('organizationId')))
    .orderBy(asc(t.phoneNumber.id)),
)

/** Open locks on companies that a stop reaches. */
export const selectLockIdsOfCompanies = listStatement('select_lock_ids_of_companies', ({ q, t }, list) =>
  q
    .select({ id: t.addressLock.id })
    .from(t.addressLock)
    .where(and(inArray(t.addressLock.organizationId, list), isNull(t.addressLock.releasedAt))),
)

/** Every stop there is, for finding what a restored database lacks. */
export const selectStopKeys = statement('select_stop_keys', ({ q, t }) =>
  q
    .select({
      id: t.suppression.id,
      phone: t.suppression.phone,
      orgNo: t.suppression.orgNo,
      case: t.suppression.case,
      createdAt: t.suppression.createdAt,
      createdById: t.suppression.createdById,
      releasedAt: t.suppression.releasedAt,
      releasedById: t.suppression.releasedById,
    })
    .from(t.suppression),
)

export const selectStopsWithCompany = listStatement('select_stops_with_company', ({ q, t }, list) =>
  q
    .select({ stop: t.suppression, companyCreatedAt: t.organization.createdAt })
    .from(t.suppression)
    .leftJoin(t.organization, eq(t.organization.id, t.suppression.organizationId))
    .where(inArray(t.suppression.id, list))
    .orderBy(asc(t.suppression.id)),
)

/** The shared list "Akut Adressvård", the newest first. */
export function selectUrgentStops(scan: Reader) {
  const { q, t } = scan
  return q
    .select({
      id: t.suppression.id,
      case: t.suppression.case,
      phone: t.suppression.phone,
      number: t.phoneNumber.e164,
      customerNo: t.suppression.customerNo,
      organizationId: t.suppression.organizationId,
      organization: t.organization.legalName,
      note: t.suppression.note,
      createdAt: t.suppression.createdAt,
      byId: t.suppression.createdById,
      byName: t.user.name,
    })
    .from(t.suppression)
    .leftJoin(t.organization, eq(t.organization.id, t.suppression.organizationId))
    .leftJoin(t.phoneNumber, eq(t.phoneNumber.id, t.suppression.phoneNumberId))
    .leftJoin(t.user, eq(t.user.id, t.suppression.createdById))
    .where(and(eq(t.suppression.urgent, true), isActive(scan)))
    .orderBy(desc(t.suppression.id))
    .limit(200)
}
