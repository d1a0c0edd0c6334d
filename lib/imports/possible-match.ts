import type { CleanRow } from '@/lib/imports/clean-row'
import type { CompanyIndex, KnownCompany } from '@/lib/imports/company-index'
import { isSameName } from '@/lib/imports/match-company'

type Row = Extract<CleanRow, { kind: 'clean' }>

export interface PossibleMatch {
  company: KnownCompany
  /** The same name in the same postal code where an organisation number is missing, or a shared number with another one. */
  because: 'name' | 'number'
}

/**
 * A company of the register that a new row may be although nothing says so surely: a person decides. Companies that other
 * rows of the file are already do not count.
 */
export function possibleMatch(row: Row, index: CompanyIndex): PossibleMatch | null {
  const named = sameNameAndPlace(row, index)
  if (named) return { company: named, because: 'name' }
  const reached = sameNumber(row, index)
  return reached ? { company: reached, because: 'number' } : null
}

function sameNameAndPlace({ organization }: Row, index: CompanyIndex): KnownCompany | undefined {
  const { postalCode, legalName, orgNo, workplaceNo } = organization
  if (postalCode === null) return undefined
  return index
    .withName(postalCode, legalName)
    .find(
      (one) =>
        !one.isSeen &&
        (orgNo === null || one.orgNo === null) &&
        (workplaceNo === '' || one.workplaceNo === '' || one.workplaceNo === workplaceNo) &&
        isSameName(one, legalName),
    )
}

function sameNumber({ organization, numbers }: Row, index: CompanyIndex): KnownCompany | undefined {
  const { orgNo } = organization
  if (orgNo === null) return undefined
  return numbers
    .flatMap(({ e164 }) => index.withNumber(e164))
    .find((one) => !one.isSeen && one.orgNo !== null && one.orgNo !== orgNo)
}
