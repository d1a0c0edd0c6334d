import type { Database } from '@/db/database'
import type { Actor } from '@/lib/auth/types'
import type { Fact } from '@/lib/realtime/events'

/** Tells facts to screens; called after commit only. */
export type Publish = (facts: Fact[]) => void

/** What every verb gets: where to write, who acts, when it is, and whom to tell. */
export interface Context {
  db: Database
  actor: Actor
  /** Epoch milliseconds, read once for the request. */
  now: number
  publish: Publish
  /** Folder of the installation's files (stops.jsonl). */
  dataDir: string
}

/** Background work acts without a person. */
export type SystemContext = Omit<Context, 'actor'>
