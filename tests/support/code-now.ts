import { TOTP } from 'otpauth'

/** What a telephone with that secret shows at an instant. */
export function codeNow(secret: string, at: number): string {
  return new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp: at })
}
