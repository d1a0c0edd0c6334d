import type { CleanOrganization } from '@/lib/imports/clean-row'
import type { KnownCompany } from '@/lib/imports/company-index'

export type CompanyFields = CleanOrganization & { industryCodeId: number | null }
export type CompanyChanges = Partial<CompanyFields>

/** The register of a vendor is newer than ours for these, when the row is surely the company. */
const REPLACED: readonly (keyof CompanyFields)[] = [
  'legalName',
  'legalForm',
  'visitAddress',
  'postAddress',
  'postalCode',
  'city',
  'municipalityCode',
  'industryCodeId',
  'employees',
  'turnover',
]

/** What people of ours may have written is only filled in where it is missing. */
const FILLED: readonly (keyof CompanyFields)[] = [
  'orgNo',
  'workplaceNo',
  'customerNo',
  'marketingName',
  'areaCode',
  'email',
  'url',
]

/** What a row changes of a company that is known. An empty cell takes nothing away; other capitals are no news. */
export function changesOf(company: KnownCompany, row: CompanyFields, match: 'sure' | 'loose'): CompanyChanges {
  const changes: Record<string, unknown> = {}
  for (const field of FILLED) if (isMissing(company[field]) && !isMissing(row[field])) changes[field] = row[field]
  for (const field of REPLACED) {
    const isNews = match === 'sure' ? !isSame(company[field], row[field]) : isMissing(company[field])
    if (isNews && !isMissing(row[field])) changes[field] = row[field]
  }
  if (changes.orgNo !== undefined && row.soleTrader !== company.soleTrader) changes.soleTrader = row.soleTrader
  return changes as CompanyChanges
}

/** What stood in the changed fields before, kept so that the import can be undone. */
export function beforeOf(company: KnownCompany, changes: CompanyChanges): Record<string, unknown> {
  const fields = Object.keys(changes) as (keyof CompanyFields)[]
  return Object.fromEntries(fields.map((field) => [field, company[field]]))
}

const isMissing = (value: unknown) => value === null || value === ''

function isSame(known: unknown, read: unknown): boolean {
  if (typeof known !== 'string' || typeof read !== 'string') return known === read
  return known === read || known.toLowerCase() === read.toLowerCase()
}
