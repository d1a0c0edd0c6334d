import type { Reader } from '@/db/database'
import type { Fact } from '@/lib/realtime/events'
import { readSession, type SignedIn } from './read-session'

/** Half of what a revoked session may take to end everywhere (two seconds). */
const FRESH_MS = 1000

export interface RecentSessions {
  /** As readSession, asking the database once a second for each session. */
  read(reader: Reader, token: string, realNow: number): Promise<SignedIn | null>
  /** Sessions that were ended here are forgotten at once. */
  forgetEnded(facts: Fact[]): void
}

/** A caller at full speed asks many times a second who they are, and each read of its own is a tenth of a command's time. */
export function createRecentSessions(): RecentSessions {
  let known = new Map<string, SignedIn>()
  let since = 0
  return {
    async read(reader, token, realNow) {
      if (realNow - since >= FRESH_MS || realNow < since) {
        known = new Map()
        since = realNow
      }
      // What was read before an end is never remembered after it.
      const present = known
      const found = present.get(token) ?? (await readSession(reader, token, realNow))
      // Who has just set up a second factor does not wait.
      if (found && !found.mustEnrol) present.set(token, found)
      return found
    },
    forgetEnded(facts) {
      if (facts.some((fact) => fact.name === 'session:ended')) known = new Map()
    },
  }
}
