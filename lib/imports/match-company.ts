import type { CleanRow } from '@/lib/imports/clean-row'
import type { CompanyIndex, KnownCompany } from '@/lib/imports/company-index'
import { foldSearchText } from '@/lib/organizations/search-text'

type Row = Extract<CleanRow, { kind: 'clean' }>

/** Sure: the row describes this very workplace and may replace what is known. Loose: it may only fill what is missing. */
export type Match =
  | { kind: 'new' }
  | { kind: 'sure' | 'loose'; company: KnownCompany }
  /** The workplace number belongs to a company of another name, and nothing else tells whose the row is. */
  | { kind: 'taken' }

/** Which company a row is: by workplace, then by organisation number, then by telephone number. */
export function matchCompany(row: Row, index: CompanyIndex): Match {
  return byWorkplace(row, index) ?? byOrgNo(row, index) ?? byNumber(row, index) ?? { kind: 'new' }
}

function byWorkplace({ organization }: Row, index: CompanyIndex): Match | null {
  const { orgNo, workplaceNo, legalName } = organization
  if (workplaceNo === '') return null
  const there = index.withWorkplaceNo(workplaceNo)
  const same = there.find((company) => orgNo !== null && company.orgNo === orgNo)
  if (same) return { kind: 'sure', company: same }
  // Without the organisation number on one side the name has to agree: workplace numbers are mistyped and reused.
  const named = there.find((company) => (orgNo === null || company.orgNo === null) && isSameName(company, legalName))
  if (named) return { kind: 'sure', company: named }
  return orgNo === null && there.length > 0 ? { kind: 'taken' } : null
}

function byOrgNo({ organization, numbers }: Row, index: CompanyIndex): Match | null {
  const { orgNo, workplaceNo } = organization
  if (orgNo === null) return null
  const workplaces = index.withOrgNo(orgNo)
  const unnumbered = workplaces.find((company) => company.workplaceNo === '')
  if (workplaceNo !== '') return unnumbered ? { kind: 'sure', company: unnumbered } : null
  const reached = workplaces.find((company) => numbers.some(({ e164 }) => company.numbers.has(e164)))
  const company = reached ?? unnumbered ?? workplaces[0]
  return company ? { kind: workplaces.length === 1 ? 'sure' : 'loose', company } : null
}

function byNumber({ organization, numbers }: Row, index: CompanyIndex): Match | null {
  const { orgNo, workplaceNo, legalName } = organization
  const reached = numbers
    .flatMap(({ e164 }) => index.withNumber(e164))
    .filter((company) => agrees(orgNo, company.orgNo) && agrees(workplaceNo || null, company.workplaceNo || null))
  const company = reached.find((one) => isSameName(one, legalName)) ?? reached[0]
  return company ? { kind: 'loose', company } : null
}

/** Two companies may share a switchboard; two different numbers of the same kind tell them apart. */
const agrees = (ours: string | null, theirs: string | null) => ours === null || theirs === null || ours === theirs

/** By legal or marketing name, however it is written. */
export function isSameName({ legalName, marketingName }: KnownCompany, name: string): boolean {
  const folded = foldSearchText(name)
  return foldSearchText(legalName) === folded || (marketingName !== null && foldSearchText(marketingName) === folded)
}
