import type { Reader } from '@/db/database'
import {
  selectCompaniesByCustomerNo,
  selectCompaniesById,
  selectCompaniesByNumber,
  selectCompaniesByOrgNo,
  selectCompaniesByWorkplaceNo,
  selectNamesInCodes,
  selectNumbersOfCompanies,
  selectPeopleOfCompanies,
  selectUnnumberedInCodes,
} from '@/db/queries/import-lookups'
import type { CleanRow } from '@/lib/imports/clean-row'
import { CompanyIndex, type KnownCompany } from '@/lib/imports/company-index'
import type { IdSet } from '@/lib/imports/id-set'
import { matchCompany } from '@/lib/imports/match-company'
import { foldSearchText } from '@/lib/organizations/search-text'

type Row = Extract<CleanRow, { kind: 'clean' }>

/** Every company of the register that one of these rows may be, with its numbers and people. `seen` are this file's so far. */
export async function loadKnown(reader: Reader, rows: readonly Row[], seen: IdSet): Promise<CompanyIndex> {
  const index = new CompanyIndex()
  const reached = await selectCandidates(reader, rows)
  const known = await addAll(reader, { index, companies: reached, seen })
  const namesakes = await selectNamesakes(reader, { rows, index, reached })
  const others = [...namesakes].filter((id) => !reached.has(id))
  known.push(...(await addAll(reader, { index, companies: byId(await selectCompaniesById(reader, others)), seen })))
  for (const company of known) if (namesakes.has(company.id)) index.addName(company)
  return index
}

interface Adding {
  index: CompanyIndex
  companies: ReadonlyMap<number, Company>
  seen: IdSet
}

async function addAll(reader: Reader, { index, companies, seen }: Adding): Promise<KnownCompany[]> {
  const ids = [...companies.keys()].sort((a, b) => a - b)
  const numbers = byCompany(await selectNumbersOfCompanies(reader, ids))
  const people = byCompany(await selectPeopleOfCompanies(reader, ids))
  return ids.flatMap((id) => {
    const company = companies.get(id)
    if (!company) return []
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
    return [known]
  })
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
  return byId(found)
}

type Company = Awaited<ReturnType<typeof selectCompaniesById>>[number]

const byId = (companies: readonly Company[]) => new Map(companies.map((company) => [company.id, company]))

interface Looking {
  rows: readonly Row[]
  index: CompanyIndex
  /** What the rows were found by so far. */
  reached: ReadonlyMap<number, Company>
}

/**
 * Companies of the same name in the same postal code, for rows that nothing else has found. A row with an organisation number is
 * told apart from all companies that have one. Each postal code is read once, however many rows lie in it.
 */
async function selectNamesakes(reader: Reader, { rows, index, reached }: Looking): Promise<Set<number>> {
  const knownOrgNos = new Set([...reached.values()].map(({ orgNo }) => orgNo))
  const isNew = (row: Row) => row.organization.postalCode !== null && matchCompany(row, index).kind === 'new'
  const lost = rows.filter(isNew)
  const unnumbered = lost.filter(({ organization }) => organization.orgNo === null)
  const numbered = lost.filter(
    ({ organization }) => organization.orgNo !== null && !knownOrgNos.has(organization.orgNo),
  )
  return new Set([
    ...namesakesOf(unnumbered, await selectNamesInCodes(reader, codesOf(unnumbered))),
    ...namesakesOf(numbered, await selectUnnumberedInCodes(reader, codesOf(numbered))),
  ])
}

const codesOf = (rows: readonly Row[]) => [
  ...new Set(rows.flatMap(({ organization }) => organization.postalCode ?? [])),
]

type Called = Awaited<ReturnType<typeof selectNamesInCodes>>

function namesakesOf(rows: readonly Row[], called: Called): number[] {
  const byCode = new Map(called.map(({ postalCode }) => [postalCode, [] as Called]))
  for (const one of called) byCode.get(one.postalCode)?.push(one)
  return rows.flatMap(({ organization: { postalCode, legalName } }) => {
    const folded = foldSearchText(legalName)
    if (folded === '') return []
    const there = byCode.get(postalCode) ?? []
    return there.filter(({ searchText }) => searchText.startsWith(folded)).map(({ id }) => id)
  })
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
