export type EmailFault = 'email_missing' | 'email_syntax'
export type CustomerEmail = { ok: true; email: string; suggestion: string | null } | { ok: false; fault: EmailFault }

/**
 * An e-mail address as it was heard (S38), its domain in small letters; with the address that was probably meant when it
 * looks like a slip of the fingers: `anna@gmial.com` -> `anna@gmail.com`, `.con` -> `.com`.
 */
export function readEmail(text: string): CustomerEmail {
  const written = text.trim()
  if (written === '') return { ok: false, fault: 'email_missing' }
  const at = written.lastIndexOf('@')
  const name = written.slice(0, at)
  const domain = written.slice(at + 1).toLowerCase()
  if (at < 1 || !NAME.test(name) || !DOMAIN.test(domain) || written.length > LONGEST) {
    return { ok: false, fault: 'email_syntax' }
  }
  const meant = meantDomain(domain)
  return { ok: true, email: `${name}@${domain}`, suggestion: meant === null ? null : `${name}@${meant}` }
}

const LONGEST = 200
const NAME = /^(?!\.)(?!.*\.\.)[\p{L}\d!#$%&*+/=?^_{|}~.-]{1,64}(?<!\.)$/u
const DOMAIN = /^(?=.{4,190}$)(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+(?:\p{L}{2,63}|xn--[a-z\d-]{2,59})$/u

/** Where most Swedish customers without a domain of their own have their mail. */
const WELL_KNOWN = [
  'gmail.com',
  'hotmail.com',
  'hotmail.se',
  'outlook.com',
  'outlook.se',
  'live.se',
  'live.com',
  'icloud.com',
  'yahoo.com',
  'yahoo.se',
  'telia.com',
  'bredband.net',
  'comhem.se',
  'spray.se',
  'swipnet.se',
  'tele2.se',
] as const
/** One letter from a well-known one, and real. */
const REAL = new Set(['mail.com', 'ymail.com', 'email.com'])
const SLIPS_OF_COM = /\.(?:con|cim|cpm|vom|xom|comm|ocm|cmo|coom|cm)$/

function meantDomain(domain: string): string | null {
  if (REAL.has(domain) || WELL_KNOWN.some((known) => known === domain)) return null
  const mended = domain.replace(SLIPS_OF_COM, '.com')
  const near = WELL_KNOWN.find((known) => isOneSlipAway(mended, known))
  if (near !== undefined && mended.split('.').length === 2) return near
  return mended === domain ? null : mended
}

/** The same, or one letter too many, too few, wrong or swapped with its neighbour. */
function isOneSlipAway(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const [restA, restB] = [a.slice(start), b.slice(start)]
  const isSwapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  return isSwapped || restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)
}
