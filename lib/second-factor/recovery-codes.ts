import { createHash, randomInt } from 'node:crypto'

// Without letters and figures that are taken for each other.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const COUNT = 10
const LENGTH = 12

/** Ten codes of 59 bits each, as they are written down: `k3fm-w8tz-p2qd`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)])
    return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
  })
}

/** What the database keeps. The codes are random, so a fast hash is enough; guesses are throttled like passwords. */
export function hashRecoveryCode(code: string): string {
  return createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest('base64url')
}
