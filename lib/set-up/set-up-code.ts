import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { tooManyAttempts } from '@/lib/sessions/errors'
import { wrongCode } from './errors'

const GUESSES = 10
const PER_SECONDS = 15 * 60

export interface SetUpCode {
  /** What the console says; it lives in this process alone, and is another after each start. */
  code: string
  /** Errors: `invalid` for a wrong code, `too_many_attempts` after ten of them from one address. */
  check(given: string, address: string): Promise<void>
}

/** Lets the first administrator in: who can read the server's console is the one who set it up. */
export function newSetUpCode(): SetUpCode {
  const code = randomBytes(15).toString('base64url')
  const guesses = new RateLimiterMemory({ points: GUESSES, duration: PER_SECONDS })
  return {
    code,
    async check(given, address) {
      await guesses.consume(address).catch((refusal: RateLimiterRes) => {
        throw tooManyAttempts(refusal.msBeforeNext)
      })
      // Hashes are of one length, so the comparison takes as long whatever is given.
      if (!timingSafeEqual(digest(given), digest(code))) throw wrongCode()
      await guesses.delete(address)
    },
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest()
