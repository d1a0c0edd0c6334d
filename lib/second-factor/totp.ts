import { Secret, TOTP } from 'otpauth'

const STEP_SECONDS = 30
/** A telephone's clock may be this many steps off. */
const WINDOW = 1

/** 160 random bits in the letters that a person can write off. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the QR code says. */
export function addressOf(secret: string, username: string): string {
  return totpOf(secret, username).toString()
}

/** The time step that a code belongs to, or null when it is none of now. `realNow` in epoch milliseconds. */
export function stepOfCode(secret: string, { code, realNow }: { code: string; realNow: number }): number | null {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: realNow, window: WINDOW })
  return delta === null ? null : Math.floor(realNow / 1000 / STEP_SECONDS) + delta
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Ringkö', label: label || 'Ringkö', secret, digits: 6, period: STEP_SECONDS })
}
