import { createHash } from 'node:crypto'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { House } from '@/db/house'
import { tooManyAttempts } from './errors'

export interface Counting {
  /** What is counted, for keys of its own. */
  name: string
  points: number
  seconds: number
}

/** Counts under keys for a while: in this process, or for all processes on one database. */
export interface GuessCounter {
  /** Takes one. Errors: `too_many_attempts` when there is none left. */
  take(key: string): Promise<void>
  giveBack(key: string): Promise<void>
  forget(key: string): Promise<void>
  has(key: string): Promise<boolean>
}

export function guessCounter(house: House | null, counting: Counting): GuessCounter {
  return house ? sharedCounter(house, counting) : ownCounter(counting)
}

function ownCounter({ points, seconds }: Counting): GuessCounter {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return {
    async take(key) {
      await limiter.consume(key).catch((refusal: RateLimiterRes) => {
        throw tooManyAttempts(refusal.msBeforeNext)
      })
    },
    giveBack: async (key) => void (await limiter.reward(key)),
    forget: async (key) => void (await limiter.delete(key)),
    has: async (key) => (await limiter.get(key)) !== null,
  }
}

/** Names and addresses are stored as digests: the table is for counting alone. */
function sharedCounter(house: House, { name, points, seconds }: Counting): GuessCounter {
  const keyOf = (key: string) => createHash('sha256').update(`${name} ${key}`).digest('base64url')
  return {
    async take(key) {
      const { count, leftMs } = await house.count(keyOf(key), seconds * 1000)
      if (count > points) throw tooManyAttempts(leftMs)
    },
    giveBack: (key) => house.countBack(keyOf(key)),
    forget: (key) => house.forgetCount(keyOf(key)),
    has: (key) => house.isCounted(keyOf(key)),
  }
}
