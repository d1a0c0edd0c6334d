/**
 * Shows a stored E.164 number as Swedes write it: `08-465 004 12`, `0980-31 92 54`, `070-174 06 35`. Foreign numbers keep
 * their plus. Safe in the browser: no number library behind it.
 */
export function formatPhone(e164: string): string {
  if (!e164.startsWith(SWEDEN)) return e164
  const prefix = dialPrefix(e164)
  return `0${prefix}-${groupDigits(e164.slice(SWEDEN.length + prefix.length))}`
}

/** The area code of a Swedish number with its zero (`08`, `0980`); for other Swedish series the dialled prefix (`070`, `0771`). */
export function dialAreaCode(e164: string): string {
  return `0${dialPrefix(e164)}`
}

const SWEDEN = '+46'

// The Swedish numbering plan: one digit (8), these of two digits, and everything else of three.
const TWO_DIGIT_PREFIXES = new Set(
  '10 11 13 16 18 19 21 23 26 31 33 35 36 40 42 44 46 54 60 63 70 72 73 76 78 79 90'.split(' '),
)

function dialPrefix(e164: string): string {
  const national = e164.slice(SWEDEN.length)
  if (national.startsWith('8')) return '8'
  const two = national.slice(0, 2)
  if (two === '20' && national[2] !== '0') return two
  // 0900, 0939 and 0944 are series of their own inside the area codes 090 and 09xx.
  if (two === '90' && national[2] === '0' && national.length > 9) return national.slice(0, 3)
  return TWO_DIGIT_PREFIXES.has(two) ? two : national.slice(0, 3)
}

const GROUPS: Record<number, readonly number[]> = {
  5: [3, 2],
  6: [2, 2, 2],
  7: [3, 2, 2],
  8: [3, 3, 2],
}

function groupDigits(digits: string): string {
  const groups = GROUPS[digits.length]
  if (!groups) return digits
  let at = 0
  return groups
    .map((length) => {
      at += length
      return digits.slice(at - length, at)
    })
    .join(' ')
}
