import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { House } from './house'
import type { Tables } from './tables'

/** Drizzle's query builder in the types of the contract (PostgreSQL's, see columns.postgres.ts). */
export type Query = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** Something to read with: the builder and the tables of its engine. */
export interface Reader {
  readonly q: Query
  readonly t: Tables
}

/** Inside one write transaction, an object of its own for each. Nothing but this may be awaited in it. */
export interface Tx extends Reader {
  readonly isWriting: true
  /** The same in every write of this process on its database: what is remembered about that hangs on it. */
  readonly of: object
  /**
   * From here on nobody else may write: where the write began beside others it ends, and is done again from its start alone.
   * To be called before anything that others decide by.
   */
  goAlone(): void
  /** Rows of this query are taken for this transaction: FOR UPDATE SKIP LOCKED where the engine has it. */
  lockForClaim<T>(query: T): T
  /** Rows of this query stay as read until this transaction ends: FOR UPDATE where the engine has it. */
  lockForChange<T>(query: T): T
  /** Nobody else, in any process, is at that until this transaction ends. */
  alone(at: 'stops'): Promise<void>
}

/** What lists are read from where it is not the database itself. */
export interface Standby {
  /** Whether it does not answer: lists are read from the database itself then. */
  isAway(): boolean
  /** Told each time that it went away or came back, and at once when it is away already. */
  whenChanged(tell: (isAway: boolean) => void): void
}

export interface Database {
  /** Point reads, in process. */
  readonly read: Reader
  /** Lists, searches, reports: never in the way of the callers (worker threads, or a pool). */
  readonly scan: Reader
  /**
   * The same for what decides a write, or must show what was saved a moment ago: a standby that lists are read from may lag
   * behind, this never does.
   */
  readonly scanFresh: Reader
  /** One transaction, acknowledged after its commit is on disk. Refused with read_only when there is no room. Not nested. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * The same for a step that bears others of its kind at the same time, in any process, and calls `goAlone` before what
   * does not. Steps of one turn (a person's) come one after the other. On SQLite no different from `write`.
   */
  writeBeside<T>(work: (tx: Tx) => Promise<T>, turn?: number): Promise<T>
  /** The same for a piece of long work in the background: it gives way to whatever people wait for. */
  writeWhenQuiet<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Company ids for a folded search text, best first (full-text search differs between engines). */
  searchOrganizations(folded: string, limit: number): Promise<number[]>
  /** As `searchOrganizations`, where a may stand for å and ä, and o for ö. */
  searchByBareLetters(folded: string, limit: number): Promise<number[]>
  /** Company ids for words that begin the names of people there. */
  searchPeople(words: string, limit: number): Promise<number[]>
  /** Writes of this process that were asked for and are not committed. */
  waitingWrites(): number
  /** What several processes on it have in common; null where there is one process alone. */
  readonly house: House | null
  /** Null where lists are read from the database itself. */
  readonly standby: Standby | null
  /** What readiness asks: can be written, migrations done. Throws with what is wrong. */
  check(): Promise<void>
  close(): Promise<void>
}
