export type OrgNoFault = 'org_no_characters' | 'org_no_length' | 'org_no_check_digit' | 'org_no_date'

export type ParsedOrgNo = { ok: true; orgNo: string; isSoleTrader: boolean } | { ok: false; fault: OrgNoFault }

/**
 * Reads a Swedish organisation number as vendors write it: 10 or 12 digits with or without a dash, prefix 16, VAT number
 * (SE...01), and for a sole trader the personal or coordination number. Answers the twelve digits that are stored
 * (`165561541490`, `197407269880`), or why not: wrong characters, length, check digit or date of birth (S34).
 */
export function parseOrgNo(text: string): ParsedOrgNo {
  const compact = text.replace(FILLERS, '').replace(VAT_NUMBER, '$1')
  if (!/^\d+$/.test(compact)) return { ok: false, fault: 'org_no_characters' }
  const century = compact.length === 12 ? compact.slice(0, 2) : ''
  if (compact.length !== 10 && !CENTURIES.has(century)) return { ok: false, fault: 'org_no_length' }
  const ten = compact.slice(-10)
  if (orgNoCheckDigit(ten.slice(0, 9)) !== digitAt(ten, 9)) return { ok: false, fault: 'org_no_check_digit' }
  // The month of a date of birth never reaches 20, so the third digit tells a legal person from a sole trader.
  if (digitAt(ten, 2) < 2) return soleTrader(ten, text.includes('+') ? '19' : century)
  if (PERSONAL_CENTURIES.has(century)) return { ok: false, fault: 'org_no_date' }
  return { ok: true, orgNo: `16${ten}`, isSoleTrader: false }
}

/** Shows a stored number as it is written in Sweden: 556154-1490. */
export function formatOrgNo(orgNo: string): string {
  const ten = orgNo.slice(-10)
  return ten.length === 10 ? `${ten.slice(0, 6)}-${ten.slice(6)}` : orgNo
}

/** The check digit that makes nine digits a valid number (Luhn). */
export function orgNoCheckDigit(nineDigits: string): number {
  return (10 - (luhnSum(nineDigits) % 10)) % 10
}

// Spaces, dashes of every kind, the plus of persons over a hundred, and the dots of some exports.
const FILLERS = /[\s\u00a0\u2010-\u2015\u2212.+-]/g
const VAT_NUMBER = /^SE(\d{10})01$/i
const CENTURIES = new Set(['16', '18', '19', '20'])
const PERSONAL_CENTURIES = new Set(['18', '19', '20'])
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

// A fixed pivot, not the clock, so that the same number gives the same key in every year: nobody born in 2015 trades yet,
// and nobody born in 1914 does any longer.
const FIRST_YEAR_OF_1900S = 15

function soleTrader(ten: string, written: string): ParsedOrgNo {
  if (!isBirthDate(ten)) return { ok: false, fault: 'org_no_date' }
  const guessed = Number(ten.slice(0, 2)) < FIRST_YEAR_OF_1900S ? '20' : '19'
  const century = PERSONAL_CENTURIES.has(written) ? written : guessed
  return { ok: true, orgNo: `${century}${ten}`, isSoleTrader: true }
}

function isBirthDate(orgNo: string): boolean {
  const year = Number(orgNo.slice(0, 2))
  const month = Number(orgNo.slice(2, 4))
  const written = Number(orgNo.slice(4, 6))
  const day = written > 60 ? written - 60 : written
  const last = DAYS_IN_MONTH[month - 1]
  if (last === undefined || day < 1 || day > last) return false
  return !(month === 2 && day === 29 && year % 4 !== 0)
}

function luhnSum(nineDigits: string): number {
  let sum = 0
  for (let at = 0; at < nineDigits.length; at += 1) {
    const weighted = digitAt(nineDigits, at) * (at % 2 === 0 ? 2 : 1)
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum
}

function digitAt(digits: string, at: number): number {
  return digits.charCodeAt(at) - 48
}
