/**
 * Folds text for searching: lower case, accents off, punctuation to single spaces. Å, ä and ö stay letters of their own,
 * since neither SQLite nor its full-text index folds them the Swedish way. Telephone and organisation numbers become one
 * word (`0846500412`, `5595010967`) however they were grouped. What is searched for is folded the same way.
 */
export function foldSearchText(text: string): string {
  const joined = text.replace(ORG_NO, '$1$2').replace(PHONE, nationalDigits)
  return foldAccents(joined.toLowerCase()).replace(NOT_WORD, ' ').trim()
}

/** What a company is found by: names, town, organisation number, e-mail and telephone numbers, folded. */
export function organizationSearchText(company: {
  legalName: string
  marketingName: string | null
  city: string | null
  orgNo: string | null
  email: string | null
  numbers: readonly string[]
}): string {
  const { legalName, marketingName, city, orgNo, email, numbers } = company
  return foldSearchText(
    [legalName, marketingName, city, orgNo && searchedPart(orgNo), email, ...numbers].filter(Boolean).join(' | '),
  )
}

/**
 * A sole trader's number is a person's: callers see it without its last four digits, which a search by beginnings would
 * give away one by one. The whole number is found as an exact match.
 */
function searchedPart(orgNo: string): string {
  return orgNo.startsWith('16') ? orgNo.slice(-10) : orgNo.slice(-10, -4)
}

const ORG_NO = /\b(?:16|19|20)?(\d{6})-?(\d{4})\b/g
const PHONE = /(?:\+46|\b0046|\b0)(?:[\s()./-]{0,3}\d)+/g

function nationalDigits(written: string): string {
  const digits = written.replace(/\(0\)/, '').replace(/\D/g, '')
  return digits.replace(/^(?:0046|46)0?(?=\d{4})|^0/, '0')
}

const NOT_WORD = /[^\p{L}\p{N}]+/gu
const PLAIN = /^[ -~åäö]*$/
const SWEDISH_LETTERS: Record<string, string> = { 'a\u030a': 'å', 'a\u0308': 'ä', 'o\u0308': 'ö' }

function foldAccents(lowered: string): string {
  if (PLAIN.test(lowered)) return lowered
  return lowered
    .normalize('NFD')
    .replace(/a\u030a|[ao]\u0308/g, (pair) => SWEDISH_LETTERS[pair] ?? pair)
    .replace(/\p{M}+/gu, '')
    .replace(/ø/g, 'ö')
    .replace(/æ/g, 'ä')
}
