import type { House } from '@/db/house'
import { guessCounter } from './guess-counter'
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
 * Ten guesses in a quarter of an hour for a user from one address, and ten for a user from all addresses together, in all
 * processes. An address the user has signed in from keeps its own ten, so that strangers cannot lock anybody out. Never by
 * address alone: a whole office stands behind one.
 */
export function signInLimits(house: House | null = null): SignInLimits {
  const fromAddress = guessCounter(house, { name: 'address', points: GUESSES, seconds: PER_SECONDS })
  const fromStrangers = guessCounter(house, { name: 'strangers', points: GUESSES, seconds: PER_SECONDS })
  const trusted = guessCounter(house, { name: 'trusted', points: Number.MAX_SAFE_INTEGER, seconds: TRUSTED_SECONDS })
  const pair = ({ username, address }: Guess) => `${address} ${username}`
  return {
    inTurn: signInTurns(),
    async take(guess) {
      if (!(await trusted.has(pair(guess)))) await fromStrangers.take(guess.username)
      await fromAddress.take(pair(guess))
    },
    async succeeded(guess) {
      // Whoever was trusted has taken none of the strangers'.
      if (!(await trusted.has(pair(guess)))) await fromStrangers.giveBack(guess.username)
      await fromAddress.forget(pair(guess))
      // Anew: trusted from the latest time on.
      await trusted.forget(pair(guess))
      await trusted.take(pair(guess))
    },
  }
}
