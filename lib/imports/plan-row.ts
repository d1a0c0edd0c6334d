import type { CleanContact } from '@/lib/imports/clean-contact'
import type { CleanNumber } from '@/lib/imports/clean-phones'
import type { CleanRow } from '@/lib/imports/clean-row'
import type { CompanyIndex, KnownCompany } from '@/lib/imports/company-index'
import { type Fault, fault } from '@/lib/imports/faults'
import { personKey } from '@/lib/imports/load-known'
import { type Match, matchCompany } from '@/lib/imports/match-company'
import { beforeOf, type CompanyChanges, changesOf } from '@/lib/imports/merge-company'
import { type PossibleMatch, possibleMatch } from '@/lib/imports/possible-match'
import type { Decision, RowAction } from '@/lib/imports/types'

type Row = Extract<CleanRow, { kind: 'clean' }>

/** What is to be written of one row. */
export interface RowPlan {
  action: Exclude<RowAction, 'barred'>
  company: KnownCompany | null
  numbers: readonly CleanNumber[]
  person: CleanContact | null
  /** What stood in the fields that change; null when none does. */
  before: Record<string, unknown> | null
  faults: Fault[]
  /** A company that the row may be; what was decided is done. */
  possible: PossibleMatch | null
}

export interface PlanInput {
  row: Row
  index: CompanyIndex
  industryCodeId: number | null
  /** What is done with the row if it may be a company of the register. */
  decision: Decision
}

/**
 * Decides what one row does to the register, and makes the company known to the rows below it. The first row of a file
 * that is a company decides; later ones are duplicates, so that reading the file again changes nothing.
 */
export function planRow({ row, index, industryCodeId, decision }: PlanInput): RowPlan {
  const match = matchCompany(row, index)
  if (match.kind === 'taken') return refusedAsTaken(row)
  if (match.kind !== 'new') return planMatched({ row, index, industryCodeId, match })
  const possible = possibleMatch(row, index)
  if (possible && decision === 'skip')
    return { ...NOTHING, action: 'skipped', company: null, faults: row.faults, possible }
  if (!possible || decision === 'new') return { ...planNew(row, index, industryCodeId), possible }
  const { company } = possible
  return { ...planMatched({ row, index, industryCodeId, match: { kind: 'loose', company } }), possible }
}

interface Matched {
  row: Row
  index: CompanyIndex
  industryCodeId: number | null
  match: Extract<Match, { company: KnownCompany }>
}

function planMatched({ row, index, industryCodeId, match }: Matched): RowPlan {
  const { company, kind } = match
  if (company.isSeen) return { ...NOTHING, action: 'duplicate', company, faults: row.faults }
  company.isSeen = true
  const fields = { ...row.organization, industryCodeId, customerNo: freeCustomerNo(row, index, company) }
  return planKnown({ row, index, company, changes: changesOf(company, fields, kind) })
}

const NOTHING = { numbers: [], person: null, before: null, possible: null }

function planNew(row: Row, index: CompanyIndex, industryCodeId: number | null): RowPlan {
  const { organization, numbers, contact, faults } = row
  const company: KnownCompany = {
    ...organization,
    industryCodeId,
    customerNo: freeCustomerNo(row, index, null),
    id: 0,
    version: 0,
    isSeen: true,
    numbers: new Set(numbers.map(({ e164 }) => e164)),
    people: new Set(contact ? [personKey(contact)] : []),
  }
  index.add(company, company.numbers)
  return { action: 'new', company, numbers, person: contact, before: null, faults, possible: null }
}

interface Known {
  row: Row
  index: CompanyIndex
  company: KnownCompany
  changes: CompanyChanges
}

function planKnown({ row, index, company, changes }: Known): RowPlan {
  const numbers = row.numbers.filter(({ e164 }) => !company.numbers.has(e164)).map((one) => besides(company, one))
  const isNewPerson = row.contact !== null && !company.people.has(personKey(row.contact))
  const hasChanges = Object.keys(changes).length > 0
  const before = hasChanges ? beforeOf(company, changes) : null
  Object.assign(company, changes)
  index.add(
    company,
    numbers.map(({ e164 }) => e164),
  )
  for (const { e164 } of numbers) company.numbers.add(e164)
  const isUpdated = hasChanges || numbers.length > 0 || isNewPerson
  const person = isNewPerson ? row.contact : null
  const action = isUpdated ? 'updated' : 'unchanged'
  return { action, company, numbers, person, before, faults: row.faults, possible: null }
}

/** A company that can be reached already keeps its main number. */
function besides(company: KnownCompany, number: CleanNumber): CleanNumber {
  return number.kind === 'main' && company.numbers.size > 0 ? { ...number, kind: 'other' } : number
}

function refusedAsTaken({ organization, faults }: Row): RowPlan {
  const taken = fault('workplace_taken', 'refused', organization.workplaceNo)
  return { ...NOTHING, action: 'wrong', company: null, faults: [...faults, taken] }
}

/** A customer number is one company's: where another has it already, the row goes without. */
function freeCustomerNo({ organization, faults }: Row, index: CompanyIndex, own: KnownCompany | null): string | null {
  const { customerNo } = organization
  if (customerNo === null || index.withCustomerNo(customerNo).every((company) => company === own)) return customerNo
  faults.push(fault('customer_no_taken', 'dropped', customerNo))
  return null
}
