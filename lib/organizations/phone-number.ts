import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { dialAreaCode } from '@/lib/organizations/format-phone'

export type PhoneFault = 'phone_unreadable' | 'phone_invalid' | 'phone_premium'

export type PhoneSeries = 'fixed' | 'mobile' | 'other'

export type ParsedPhone =
  | { ok: true; e164: string; series: PhoneSeries; areaCode: string | null; extension: string | null }
  | { ok: false; fault: PhoneFault }

/**
 * Reads one telephone number as people write it (`08/465 004 12 vx`, `+46 (0)8-...`, `0046...`, `ankn 12`) and answers E.164,
 * with the extension and, for fixed Swedish numbers, the area code (`08`). Refused: text without a number, numbers outside the numbering plan
 * (112 and 114 14 among them), and premium numbers, which cost the caller money.
 */
export function parsePhone(text: string): ParsedPhone {
  const seen = text.replace(INVISIBLE, '')
  const bare = seen.replace(EXTENSION, '').replace(LABEL, '').replace(SWITCHBOARD, '').replace(TRUNK_ZERO, '').trim()
  if (!/\d/.test(bare) || !DIALLABLE.test(bare)) return { ok: false, fault: 'phone_unreadable' }
  const found = candidates(bare)
    .map(typed)
    .find((one) => one !== null)
  if (!found) return { ok: false, fault: 'phone_invalid' }
  const { e164, type } = found
  if (type === 'PREMIUM_RATE') return { ok: false, fault: 'phone_premium' }
  const extension = EXTENSION.exec(seen)?.[1] ?? null
  return { ok: true, e164, ...describe(e164, type), extension }
}

/** The numbers of one cell: several are written with comma, semicolon, line break, "och", "eller" or a slash with spaces. */
export function splitPhoneCell(cell: string): string[] {
  const parts = cell.split(BETWEEN_NUMBERS).flatMap(splitAtSlash)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

// Marks of writing direction come along when a number is copied from a mail or a page.
const INVISIBLE = /\p{Cf}/gu
const EXTENSION = /[\s,(]*(?:ank(?:n(?:r|ytning)?)?|ext(?:ension)?|(?<!\p{L})x|int|lokal)\s*[.:]?\s*(\d+)\)?/iu
const LABEL = /^\s*(?:telefon|tel|tfn|tlf|mobil|mob|direkt|dir|arb|bost|t|m)\s*(?:nr)?\s*[.:]?\s*(?=[+(\d])/i
const SWITCHBOARD = /[\s,(]*\b(?:vx|vxl|växel|switchboard)(?![\p{L}\d])\.?\)?:?/iu
const TRUNK_ZERO = /\(\s*0\s*\)/
const DIALLABLE = /^[+\d\s\u00a0\u2010-\u2015\u2212()./-]+$/
const BETWEEN_NUMBERS = /[,;|\r\n]+(?!\s*(?:ank|ext|int|lokal|vx|växel))|\s+(?:och|eller|samt|el\.?)\s+|\s\/\s/i

/** `0980/319 234` is one number, `08-465 004 04/070-174 06 05` is two: the second part then starts with its own zero. */
function splitAtSlash(part: string): string[] {
  const pieces = part.split('/')
  const isSeveral = pieces.length > 1 && pieces.every((piece) => piece.replace(/\D/g, '').length >= 7)
  return isSeveral ? pieces : [part]
}

function candidates(bare: string): string[] {
  const digits = bare.replace(/\D/g, '')
  if (bare.startsWith('+')) return [`+${digits.replace(/^460/, '46')}`]
  if (digits.startsWith('00')) return [`+${digits.slice(2).replace(/^460/, '46')}`]
  if (digits.startsWith('0')) return [`+46${digits.slice(1)}`]
  // A spreadsheet drops the first zero; some registers drop the plus. Shorter ones are service numbers such as 11414.
  if (digits.length < 8) return []
  return digits.startsWith('46') ? [`+${digits}`, `+46${digits}`] : [`+46${digits}`]
}

/** A number of the numbering plan has a type; asking for it is asking whether it is valid, at half the price of both. */
function typed(candidate: string): { e164: string; type: string } | null {
  const number = parsePhoneNumberFromString(candidate)
  const type = number?.getType()
  return number && type ? { e164: number.number, type } : null
}

function describe(e164: string, type: string): { series: PhoneSeries; areaCode: string | null } {
  if (type === 'MOBILE') return { series: 'mobile', areaCode: null }
  if (type !== 'FIXED_LINE') return { series: 'other', areaCode: null }
  return { series: 'fixed', areaCode: e164.startsWith('+46') ? dialAreaCode(e164) : null }
}
