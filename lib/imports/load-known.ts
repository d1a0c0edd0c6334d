import type { Reader } from '@/db/database'
import {
  selectCompaniesByCustomerNo,
  selectCompaniesByNumber,
  selectCompaniesByOrgNo,
  selectCompaniesByWorkplaceNo,
  selectCompaniesNamed,
  selectNumbersOfCompanies,
  selectPeopleOfCompanies,
  selectUnnumberedCodes,
  selectUnnumberedNamed,
} from '@/db/queries/import-lookups'
import type { CleanRow } from '@/lib/imports/clean-row'
import { CompanyIndex, type KnownCompany } from '@/lib/imports/company-index'
import type { IdSet } from '@/lib/imports/id-set'
import { foldSearchText } from '@/lib/organizations/search-text'

type Row = Extract<CleanRow, { kind: 'clean' }>

/** Every company of the register that one of these rows may be, with its numbers and people. `seen` are this file's so far. */
export async function loadKnown(reader: Reader, rows: readonly Row[], seen: IdSet): Promise<CompanyIndex> {
  const index = new CompanyIndex()
  const companies = await selectCandidates(reader, rows)
  const named = new Set<number>()
  for (const company of await selectNamed(reader, rows, companies)) {
    companies.set(company.id, company)
    named.add(company.id)
  }
  const ids = [...companies.keys()].sort((a, b) => a - b)
  const numbers = byCompany(await selectNumbersOfCompanies(reader, ids))
  const people = byCompany(await selectPeopleOfCompanies(reader, ids))
  for (const id of ids) {
    const company = companies.get(id)
    if (!company) continue
    const ofCompany = numbers.get(id) ?? []
    const known: KnownCompany = {
      ...company,
      isSeen: seen.has(id),
      numbers: new Set(ofCompany.map(({ e164 }) => e164)),
      people: new Set((people.get(id) ?? []).map(personKey)),
    }
    index.add(
      known,
      ofCompany.filter(({ status }) => status !== 'wrong').map(({ e164 }) => e164),
    )
    if (named.has(id)) index.addName(known)
  }
  return index
}

/** One person of a company, however the name is written. */
export function personKey({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return foldSearchText(`${firstName} ${lastName}`)
}

async function selectCandidates(reader: Reader, rows: readonly Row[]) {
  const found = [
    ...(await selectCompaniesByOrgNo(
      reader,
      distinct(rows, (row) => row.organization.orgNo),
    )),
    ...(await selectCompaniesByWorkplaceNo(
      reader,
      distinct(rows, (row) => row.organization.workplaceNo || null),
    )),
    ...(await selectCompaniesByCustomerNo(
      reader,
      distinct(rows, (row) => row.organization.customerNo),
    )),
    ...(await selectCompaniesByNumber(reader, [
      ...new Set(rows.flatMap((row) => row.numbers.map(({ e164 }) => e164))),
    ])),
  ]
  return new Map(found.map((company) => [company.id, company]))
}

type Company = Awaited<ReturnType<typeof selectCandidates>> extends Map<number, infer C> ? C : never

/** Companies of the same name in the same postal code, for rows that nothing else has found. */
async function selectNamed(reader: Reader, rows: readonly Row[], found: Map<number, Company>): Promise<Company[]> {
  const knownOrgNos = new Set([...found.values()].map(({ orgNo }) => orgNo))
  const named: Company[] = []
  const codes = [...new Set(rows.flatMap(({ organization }) => organization.postalCode ?? []))]
  const unnumbered = new Set((await selectUnnumberedCodes(reader, codes)).map(({ postalCode }) => postalCode))
  for (const { organization } of rows) {
    const { orgNo, postalCode, legalName } = organization
    if (postalCode === null || (orgNo !== null && (knownOrgNos.has(orgNo) || !unnumbered.has(postalCode)))) continue
    const folded = foldSearchText(legalName)
    if (folded === '') continue
    const select = orgNo === null ? selectCompaniesNamed : selectUnnumberedNamed
    named.push(...(await select(reader, { postalCode, folded, length: folded.length })))
  }
  return named
}

function distinct(rows: readonly Row[], keyOf: (row: Row) => string | null): string[] {
  return [...new Set(rows.map(keyOf).filter((key) => key !== null))]
}

function byCompany<R extends { organizationId: number | null }>(rows: readonly R[]): Map<number | null, R[]> {
  const groups = new Map<number | null, R[]>()
  for (const row of rows) {
    const group = groups.get(row.organizationId)
    if (group) group.push(row)
    else groups.set(row.organizationId, [row])
  }
  return groups
}
