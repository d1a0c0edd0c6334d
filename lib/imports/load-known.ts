import type { Tx } from '@/db/database'
import {
  selectCompaniesByCustomerNo,
  selectCompaniesByNumber,
  selectCompaniesByOrgNo,
  selectCompaniesByWorkplaceNo,
  selectNumbersOfCompanies,
  selectPeopleOfCompanies,
} from '@/db/queries/import-lookups'
import type { CleanRow } from '@/lib/imports/clean-row'
import { CompanyIndex, type KnownCompany } from '@/lib/imports/company-index'
import type { IdSet } from '@/lib/imports/id-set'
import { foldSearchText } from '@/lib/organizations/search-text'

type Row = Extract<CleanRow, { kind: 'clean' }>

/** Every company of the register that one of these rows may be, with its numbers and people. `seen` are this file's so far. */
export async function loadKnown(tx: Tx, rows: readonly Row[], seen: IdSet): Promise<CompanyIndex> {
  const index = new CompanyIndex()
  const companies = await selectCandidates(tx, rows)
  const ids = [...companies.keys()].sort((a, b) => a - b)
  const numbers = byCompany(await selectNumbersOfCompanies(tx, ids))
  const people = byCompany(await selectPeopleOfCompanies(tx, ids))
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
  }
  return index
}

/** One person of a company, however the name is written. */
export function personKey({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return foldSearchText(`${firstName} ${lastName}`)
}

async function selectCandidates(tx: Tx, rows: readonly Row[]) {
  const found = [
    ...(await selectCompaniesByOrgNo(
      tx,
      distinct(rows, (row) => row.organization.orgNo),
    )),
    ...(await selectCompaniesByWorkplaceNo(
      tx,
      distinct(rows, (row) => row.organization.workplaceNo || null),
    )),
    ...(await selectCompaniesByCustomerNo(
      tx,
      distinct(rows, (row) => row.organization.customerNo),
    )),
    ...(await selectCompaniesByNumber(tx, [...new Set(rows.flatMap((row) => row.numbers.map(({ e164 }) => e164)))])),
  ]
  return new Map(found.map((company) => [company.id, company]))
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
