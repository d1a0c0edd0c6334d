import type { ExactMatch } from '@/db/queries/company-search'
import { parseOrgNo } from '@/lib/organizations/org-no'
import { parsePhone } from '@/lib/organizations/phone-number'

/** What was written, read as each thing that it can be exactly. */
export function exactMatchOf(text: string): ExactMatch {
  const phone = parsePhone(text)
  const orgNo = parseOrgNo(text)
  return {
    e164: phone.ok ? phone.e164 : null,
    orgNo: orgNo.ok ? orgNo.orgNo : null,
    email: text.includes('@') ? text.toLowerCase() : null,
    customerNo: text.replace(CUSTOMER, ''),
    postalCode: /^\d{3} ?\d{2}$/.test(text) ? Number(text.replace(' ', '')) : null,
  }
}

/** "Kund 10547", "kundnr: 10547". */
const CUSTOMER = /^kund(?:\s?(?:nr|nummer))?[\s.:#]+(?=\S)/i

/** An org.nr on its way, `559501-09`, is one word as the whole one is. */
export function joinedOrgNo(text: string): string {
  return text.replace(/^((?:16|19|20)?\d{6})-(\d{1,4})$/, '$1$2')
}

/** Digits that can stand inside a number, without what goes before it at home and abroad: `465 004`, at least four: fewer are in every other number. Null for other text. */
export function partOfNumber(text: string): string | null {
  if (!/^\+?[\d\s()./-]+$/.test(text)) return null
  const digits = text.replace(/^(?:\+|00)46/, '').replace(/\D/g, '')
  return digits.length >= 4 ? digits.replace(/^0+(?=\d{3})/, '') : null
}
