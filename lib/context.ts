import type { Database, Tx } from '@/db/database'
import type { Actor } from '@/lib/auth/types'
import { isLostInCommit } from '@/lib/errors'
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
  /** The browser tab that asks, when it says so. */
  screenId?: string | null
}

/** Background work acts without a person. */
export type SystemContext = Omit<Context, 'actor' | 'screenId'>

/** One write transaction on its way: steps of a verb take it, and add the facts to tell once it is committed. */
export interface Work {
  tx: Tx
  now: number
  /** Null when background work acts. */
  actor: Actor | null
  /** Null when a client names none. */
  screenId: string | null
  facts: Fact[]
  dataDir: string
  /** What no rollback takes back (a line in a file). */
  takeBack: TakeBack[]
}

export interface TakeBack {
  /** Called when the write is refused. */
  undo(): void
  /** Also when nobody knows whether the write stands. */
  evenInDoubt: boolean
}

/** Runs the steps in one write and tells their facts after the commit. Refused, it leaves nothing behind, in files either. */
export async function inOneWrite<T>(context: Context | SystemContext, steps: (work: Work) => Promise<T>): Promise<T> {
  const facts: Fact[] = []
  const actor = 'actor' in context ? context.actor : null
  const screenId = ('screenId' in context && context.screenId) || null
  const { now, dataDir } = context
  const takeBack: Work['takeBack'] = []
  const asked = { now, actor, screenId, facts, dataDir, takeBack }
  const once = async (tx: Tx) => {
    // Done again from the start where two writes were in each other's way.
    facts.length = 0
    undoFiles(takeBack)
    return steps({ tx, ...asked }).catch((error) => {
      // Before it is rolled back: until then nobody else reads what is taken back.
      undoFiles(takeBack)
      throw error
    })
  }
  const result = await context.db.write(once).catch((error) => {
    undoFiles(isLostInCommit(error) ? takeBack.filter(({ evenInDoubt }) => evenInDoubt) : takeBack)
    throw error
  })
  context.publish(facts)
  return result
}

/**
 * As `inOneWrite`, beside others of its kind; one person's come one after the other. Steps call `tx.goAlone()` before what
 * touches other people's cards (see `Database.writeBeside`).
 */
export function inOneSharedWrite<T>(context: Context, steps: (work: Work) => Promise<T>): Promise<T> {
  const { writeBeside } = context.db
  const write: Database['write'] = (work) => writeBeside(work, context.actor.id)
  return inOneWrite({ ...context, db: { ...context.db, write } }, steps)
}

/** One piece of a long work in the background: as `inOneWrite`, giving way to whatever people wait for. */
export function inOneQuietWrite<T>(context: Context | SystemContext, steps: (work: Work) => Promise<T>): Promise<T> {
  return inOneWrite({ ...context, db: { ...context.db, write: context.db.writeWhenQuiet } }, steps)
}

function undoFiles(takeBack: TakeBack[]): void {
  for (const { undo } of takeBack.splice(0)) undo()
}
