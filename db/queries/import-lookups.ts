import { and, asc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { listStatement } from '../list-statement'
import { arg, statement } from '../statement'

/** What an import compares a row with. */
const companyColumns = ({ t: { organization } }: Reader) => ({
  id: organization.id,
  version: organization.version,
  orgNo: organization.orgNo,
  soleTrader: organization.soleTrader,
  workplaceNo: organization.workplaceNo,
  customerNo: organization.customerNo,
  legalName: organization.legalName,
  marketingName: organization.marketingName,
  legalForm: organization.legalForm,
  areaCode: organization.areaCode,
  email: organization.email,
  url: organization.url,
  visitAddress: organization.visitAddress,
  postAddress: organization.postAddress,
  postalCode: organization.postalCode,
  city: organization.city,
  municipalityCode: organization.municipalityCode,
  industryCodeId: organization.industryCodeId,
  employees: organization.employees,
  turnover: organization.turnover,
})

export const selectCompaniesById = listStatement('select_companies_by_id', (reader, list) => {
  const { organization } = reader.t
  return reader.q.select(companyColumns(reader)).from(organization).where(inArray(organization.id, list))
})

export const selectCompaniesByOrgNo = listStatement('select_companies_by_org_no', (reader, list) => {
  const { organization } = reader.t
  return reader.q
    .select(companyColumns(reader))
    .from(organization)
    .where(and(inArray(organization.orgNo, list), isNull(organization.deletedAt)))
})

export const selectCompaniesByWorkplaceNo = listStatement('select_companies_by_workplace_no', (reader, list) => {
  const { organization } = reader.t
  return reader.q
    .select(companyColumns(reader))
    .from(organization)
    .where(and(inArray(organization.workplaceNo, list), isNull(organization.deletedAt)))
})

export const selectCompaniesByCustomerNo = listStatement('select_companies_by_customer_no', (reader, list) => {
  const { organization } = reader.t
  return reader.q
    .select(companyColumns(reader))
    .from(organization)
    .where(and(inArray(organization.customerNo, list), isNull(organization.deletedAt)))
})

/** Companies that are reached on one of these numbers; a number marked as wrong does not tell who a company is. */
export const selectCompaniesByNumber = listStatement('select_companies_by_number', (reader, list) => {
  const { organization, phoneNumber } = reader.t
  return reader.q
    .select(companyColumns(reader))
    .from(phoneNumber)
    .innerJoin(organization, and(eq(organization.id, phoneNumber.organizationId), isNull(organization.deletedAt)))
    .where(and(inArray(phoneNumber.e164, list), ne(phoneNumber.status, sql`'wrong'`)))
})

/** What companies in these postal codes are called: a code has some hundred. The search text begins with the folded name. */
const called = (reader: Reader, list: never[], where?: SQL) => {
  const { organization } = reader.t
  return reader.q
    .select({ id: organization.id, postalCode: organization.postalCode, searchText: organization.searchText })
    .from(organization)
    .where(and(inArray(organization.postalCode, list), where, isNull(organization.deletedAt)))
}

export const selectNamesInCodes = listStatement('select_names_in_codes', (reader, list) => called(reader, list))

/** Those alone that no organisation number tells: few. */
export const selectUnnumberedInCodes = listStatement('select_unnumbered_in_codes', (reader, list) =>
  called(reader, list, isNull(reader.t.organization.orgNo)),
)

export const selectNumbersOfCompanies = listStatement('select_numbers_of_companies', ({ q, t }, list) =>
  q
    .select({
      organizationId: t.phoneNumber.organizationId,
      e164: t.phoneNumber.e164,
      status: t.phoneNumber.status,
    })
    .from(t.phoneNumber)
    .where(inArray(t.phoneNumber.organizationId, list)),
)

/** People of these companies, deleted ones too: an import does not bring back who was taken away. */
export const selectPeopleOfCompanies = listStatement('select_people_of_companies', ({ q, t }, list) =>
  q
    .select({
      organizationId: t.contact.organizationId,
      firstName: t.contact.firstName,
      lastName: t.contact.lastName,
    })
    .from(t.contact)
    .where(inArray(t.contact.organizationId, list)),
)

const isActive = ({ t }: Reader) => eq(t.suppression.status, sql`'active'`)

export const selectStoppedNumbers = listStatement('select_stopped_numbers', (reader, list) =>
  reader.q
    .select({ key: reader.t.suppression.phone })
    .from(reader.t.suppression)
    .where(and(inArray(reader.t.suppression.phone, list), isActive(reader))),
)

export const selectStoppedOrgNos = listStatement('select_stopped_org_nos', (reader, list) =>
  reader.q
    .select({ key: reader.t.suppression.orgNo })
    .from(reader.t.suppression)
    .where(and(inArray(reader.t.suppression.orgNo, list), isActive(reader))),
)

export const selectStoppedCompanies = listStatement('select_stopped_companies', (reader, list) =>
  reader.q
    .select({ id: reader.t.suppression.organizationId })
    .from(reader.t.suppression)
    .where(and(inArray(reader.t.suppression.organizationId, list), isActive(reader))),
)

export const selectCodesOfKind = statement('select_codes_of_kind', ({ q, t }) =>
  q
    .select({ id: t.code.id, key: t.code.key, label: t.code.label })
    .from(t.code)
    .where(eq(t.code.kind, arg('kind')))
    .orderBy(asc(t.code.id)),
)
