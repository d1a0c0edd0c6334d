import { type CleanContact, cleanContact, isEmail } from '@/lib/imports/clean-contact'
import { cleanEmployees, cleanSni, cleanTurnover } from '@/lib/imports/clean-figures'
import { type CleanNumber, cleanPhones } from '@/lib/imports/clean-phones'
import { type CleanPlace, cleanPlace } from '@/lib/imports/clean-place'
import { isTooLong } from '@/lib/imports/clean-text'
import type { CsvRecord } from '@/lib/imports/csv-records'
import { type Fault, fault } from '@/lib/imports/faults'
import type { Field } from '@/lib/imports/header-mapping'
import { type ColumnPlan, RowCells } from '@/lib/imports/row-cells'
import { parseOrgNo } from '@/lib/organizations/org-no'

export interface CleanOrganization extends CleanPlace {
  orgNo: string | null
  soleTrader: boolean
  /** Eight digits, or '' when the file has none. */
  workplaceNo: string
  customerNo: string | null
  legalName: string
  marketingName: string | null
  legalForm: string | null
  areaCode: string | null
  email: string | null
  url: string | null
  employees: string | null
  /** Thousands of kronor. */
  turnover: number | null
}

export interface CleanIndustry {
  sni: string | null
  label: string | null
}

export type CleanRow =
  | { kind: 'empty' }
  | { kind: 'refused'; faults: Fault[] }
  | {
      kind: 'clean'
      organization: CleanOrganization
      industry: CleanIndustry
      numbers: CleanNumber[]
      contact: CleanContact | null
      faults: Fault[]
    }

/**
 * One row of an address file as it goes into the register, or why not (Q10, Q29). Refused is what would put a wrong company
 * into it: no or no real name, a wrong organisation number, cells that slid. Other bad values are left out, with a fault.
 */
export function cleanRow(record: CsvRecord, plan: ColumnPlan): CleanRow {
  if (record.fault === null && record.cells.every((cell) => cell.trim() === '')) return { kind: 'empty' }
  const broken = brokenRecord(record, plan)
  if (broken) return { kind: 'refused', faults: [broken] }

  const faults: Fault[] = []
  const cells = new RowCells(plan, record.cells)
  const legalName = cleanName(cells, faults)
  const { orgNo, soleTrader } = cleanOrgNo(cells.text('orgNo'), faults)
  const workplaceNo = cleanWorkplaceNo(cells.text('workplaceNo'), faults)
  const { numbers, areaCode } = cleanPhones(cells.phones(), faults)
  if (faults.some(({ effect }) => effect === 'refused')) return { kind: 'refused', faults }
  if (orgNo === null && workplaceNo === '' && numbers.length === 0) {
    return { kind: 'refused', faults: [...faults, fault('not_recognisable', 'refused')] }
  }

  const known = { orgNo, soleTrader, workplaceNo, legalName, areaCode }
  const organization: CleanOrganization = {
    ...known,
    ...cleanFacts(cells, faults),
    ...cleanPlace(placeCells(cells), faults),
  }
  const industry = { sni: cleanSni(cells.text('sni'), faults), label: shortText(cells, 'industry', faults) }
  return { kind: 'clean', organization, industry, numbers, contact: cleanContact(cells), faults }
}

/** What may be left out without the row being another company's. */
function cleanFacts(cells: RowCells, faults: Fault[]) {
  return {
    customerNo: shortText(cells, 'customerNo', faults),
    marketingName: shortText(cells, 'marketingName', faults),
    legalForm: shortText(cells, 'legalForm', faults),
    email: cleanEmail(cells.text('email'), faults),
    url: cleanUrl(cells.text('url'), faults),
    employees: cleanEmployees(cells.text('employees'), faults),
    turnover: turnover(cells, faults),
  }
}

const LONGEST_CELL = 10_000

function brokenRecord({ cells, fault: broken }: CsvRecord, plan: ColumnPlan): Fault | null {
  if (broken) return fault(broken, 'refused')
  if (cells.some((cell) => cell.length > LONGEST_CELL)) return fault('cell_too_long', 'refused')
  if (cells.some((cell) => cell.includes('\ufffd'))) return fault('unreadable_characters', 'refused')
  if (cells.slice(plan.width).some((cell) => cell.trim() !== '')) return fault('too_many_cells', 'refused')
  return null
}

function cleanName(cells: RowCells, faults: Fault[]): string {
  const name = cells.text('legalName') || cells.text('marketingName')
  if (!/[\p{L}\p{N}]/u.test(name)) faults.push(fault('name_missing', 'refused'))
  else if (/^[=@]/.test(name)) faults.push(fault('name_formula', 'refused'))
  else if (/<\/?[a-z!][^>]*>/i.test(name)) faults.push(fault('name_markup', 'refused'))
  else if (isTooLong(name)) faults.push(fault('name_too_long', 'refused'))
  return name
}

function cleanOrgNo(text: string, faults: Fault[]): { orgNo: string | null; soleTrader: boolean } {
  if (text === '') return { orgNo: null, soleTrader: false }
  const parsed = parseOrgNo(text)
  if (!parsed.ok) {
    faults.push(fault(parsed.fault, 'refused', text))
    return { orgNo: null, soleTrader: false }
  }
  if (parsed.isSoleTrader && /^16.{10}/.test(text)) faults.push(fault('org_no_century', 'repaired', text))
  return { orgNo: parsed.orgNo, soleTrader: parsed.isSoleTrader }
}

function cleanWorkplaceNo(text: string, faults: Fault[]): string {
  const digits = text.replace(/[\s-]/g, '')
  if (digits === '' || /^\d{8}$/.test(digits)) return digits
  faults.push(fault('workplace_no', 'dropped', text))
  return ''
}

function shortText(cells: RowCells, field: Field, faults: Fault[]): string | null {
  const text = cells.text(field)
  if (!isTooLong(text)) return text === '' ? null : text
  faults.push(fault('text_too_long', 'dropped', text))
  return null
}

function cleanEmail(text: string, faults: Fault[]): string | null {
  if (text === '') return null
  const first =
    text
      .replace(/^mailto:/i, '')
      .split(/[;,\s]+/)[0]
      ?.toLowerCase() ?? ''
  if (isEmail(first)) return first
  faults.push(fault('email', 'dropped', text))
  return null
}

function cleanUrl(text: string, faults: Fault[]): string | null {
  if (text === '') return null
  if (!isTooLong(text) && /^(?:https?:\/\/)?[\p{L}\p{N}][\p{L}\p{N}.-]*\.\p{L}{2,}(?:[/?#]\S*)?$/iu.test(text))
    return text
  faults.push(fault('url', 'dropped', text))
  return null
}

function turnover(cells: RowCells, faults: Fault[]): number | null {
  for (const unit of ['turnoverTkr', 'turnoverKr', 'turnoverMkr'] as const) {
    const tkr = cleanTurnover(cells.text(unit), unit, faults)
    if (tkr !== null) return tkr
  }
  return null
}

function placeCells(cells: RowCells) {
  return {
    visitAddress: cells.raw('visitAddress'),
    postAddress: cells.raw('postAddress'),
    postalCode: cells.text('postalCode'),
    city: cells.text('city'),
    municipality: cells.text('municipality'),
  }
}
