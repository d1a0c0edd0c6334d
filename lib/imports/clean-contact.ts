import type { RowCells } from '@/lib/imports/row-cells'
import { parsePhone } from '@/lib/organizations/phone-number'

export interface CleanContact {
  firstName: string
  lastName: string
  title: string | null
  mobile: string | null
  email: string | null
}

const LONGEST_NAME = 100

/** The person of a row, or null when there is none. The first word is the first name; `Efternamn, Förnamn` is turned. */
export function cleanContact(cells: RowCells): CleanContact | null {
  const { firstName, lastName } = names(cells)
  if (firstName === '' || /[<>=]/.test(firstName + lastName)) return null
  if (firstName.length > LONGEST_NAME || lastName.length > LONGEST_NAME) return null
  const mobile = parsePhone(cells.text('contactMobile'))
  const email = cells.text('contactEmail').toLowerCase()
  return {
    firstName,
    lastName,
    title: cells.text('contactTitle').slice(0, LONGEST_NAME) || null,
    mobile: mobile.ok ? mobile.e164 : null,
    email: isEmail(email) ? email : null,
  }
}

export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"',;:()[\]\\]+@[^\s@<>"',;:()[\]\\/]+\.[\p{L}]{2,}$/u.test(text)
}

function names(cells: RowCells): { firstName: string; lastName: string } {
  const first = cells.text('contactFirstName')
  const last = cells.text('contactLastName')
  if (first !== '' || last !== '')
    return first === '' ? { firstName: last, lastName: '' } : { firstName: first, lastName: last }
  const whole = cells.text('contactName')
  const turned = /^([^,]+), *([^,]+)$/.exec(whole)
  if (turned) return { firstName: turned[2] ?? '', lastName: turned[1] ?? '' }
  const space = whole.indexOf(' ')
  return space === -1
    ? { firstName: whole, lastName: '' }
    : { firstName: whole.slice(0, space), lastName: whole.slice(space + 1) }
}
