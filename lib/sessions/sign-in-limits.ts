import { type RateLimiterAbstract, RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { tooManyAttempts } from './errors'
import { type SignInTurn, signInTurns } from './sign-in-turns'

const GUESSES = 10
const PER_SECONDS = 15 * 60
const TRUSTED_SECONDS = 14 * 24 * 3600

export interface Guess {
  username: string
  address: string
}
export interface SignInLimits {
  /** Takes one guess before the password is looked at. Errors: `too_many_attempts`. */
  take(guess: Guess): Promise<void>
  /** The password fitted: this address has its guesses back and is trusted with this user. */
  succeeded(guess: Guess): Promise<void>
  /** When the password may be looked at. Errors: `too_many_attempts`. */
  inTurn: SignInTurn
}

/**
 * Ten guesses in a quarter of an hour for a user from one address, and ten for a user from all addresses together. An address
 * the user has signed in from keeps its own ten, so that strangers cannot lock anybody out. Never by address alone: a
 * whole office stands behind one.
 */
export function signInLimits(): SignInLimits {
  const fromAddress = new RateLimiterMemory({ points: GUESSES, duration: PER_SECONDS })
  const fromStrangers = new RateLimiterMemory({ points: GUESSES, duration: PER_SECONDS })
  const trusted = new RateLimiterMemory({ points: 1, duration: TRUSTED_SECONDS })
  const pair = ({ username, address }: Guess) => `${address} ${username}`
  return {
    inTurn: signInTurns(),
    async take(guess) {
      const isTrusted = (await trusted.get(pair(guess))) !== null
      if (!isTrusted) await consume(fromStrangers, guess.username)
      await consume(fromAddress, pair(guess))
    },
    async succeeded(guess) {
      await fromStrangers.reward(guess.username)
      await fromAddress.delete(pair(guess))
      await trusted.set(pair(guess), 1, TRUSTED_SECONDS)
    },
  }
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  await limiter.consume(key).catch((refusal: RateLimiterRes) => {
    throw tooManyAttempts(refusal.msBeforeNext)
  })
}
