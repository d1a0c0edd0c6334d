import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import { lostInCommit, readOnly } from '@/lib/errors'
import type { Reader, Tx } from './database'
import { isAway, isInDoubt, isToRepeat } from './postgres-pool'
import { readerOf } from './postgres-reader'
import { Turns } from './turns'

/** One number for the whole house, in all processes: "RINGK". */
const HOUSE = 0x52494e474b
/** The first half of the number of one person's turn. */
const TURN = 0x52494e47
const BEGIN = 'begin isolation level read committed'
/** Alone in the house, or beside others that bear it. */
const BEGIN_ALONE = `${BEGIN}; select pg_advisory_xact_lock(${HOUSE})`
const BEGIN_BESIDE = `${BEGIN}; select pg_advisory_xact_lock_shared(${HOUSE})`
const beginInTurn = (turn: number) => `${BEGIN_BESIDE}, pg_advisory_xact_lock(${TURN}, ${turn})`
/** The file of stops is written by one at a time, also where a disk is shared between machines: "STOPS". */
const ALONE_AT = { stops: 0x53544f5053 }
const MOST_TRIES = 8
/** Waits of others that go before a patient write: it is late then, and never starved. */
const PATIENCE_MS = 50
const nested = new AsyncLocalStorage<true>()

type Work<T> = (tx: Tx) => Promise<T>

/**
 * Transactions on PostgreSQL, one connection each. A write is alone among all processes unless it says that it bears others:
 * a rule that reads, decides and writes then needs no lock of its own, as on SQLite. Those that bear others lock the rows
 * that they decide by.
 */
export class PostgresWriter {
  readonly #pool: Pool
  readonly #readers = new WeakMap<PoolClient, Reader>()
  /** Writes of this process that are alone go one after the other, in the order they were asked for. */
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0
  /** Before they take a connection each: one person's repeats would have them all. */
  readonly #turns = new Turns()

  constructor(pool: Pool) {
    this.#pool = pool
  }

  alone<T>(work: Work<T>): Promise<T> {
    if (nested.getStore()) return Promise.reject(nestedWrite())
    this.#waiting += 1
    const turn = this.#last.then(() => this.#try(BEGIN_ALONE, work))
    this.#last = turn.then(
      () => this.#ended(),
      () => this.#ended(),
    )
    return turn
  }

  beside<T>(work: Work<T>, turn?: number): Promise<T> {
    if (nested.getStore()) return Promise.reject(nestedWrite())
    if (turn === undefined) return this.#besideOrAlone(BEGIN_BESIDE, work)
    return this.#turns.inTurn(turn, () => this.#besideOrAlone(beginInTurn(turn), work))
  }

  /** Alone, but after whatever people wait for in this process. */
  async patient<T>(work: Work<T>): Promise<T> {
    for (let waited = 0; this.#waiting > 0 && waited < PATIENCE_MS; waited += 5) await wait(5)
    return this.alone(work)
  }

  /** Asked for and not committed, as far as they wait: those that bear others wait for a connection alone. */
  get length(): number {
    return this.#waiting + this.#turns.waiting + this.#pool.waitingCount
  }

  async idle(): Promise<void> {
    while (this.#waiting > 0) await this.#last
  }

  #ended(): void {
    this.#waiting -= 1
  }

  async #besideOrAlone<T>(begin: string, work: Work<T>): Promise<T> {
    try {
      return await this.#try(begin, work)
    } catch (error) {
      if (error !== ALONE) throw error
      return this.alone(work)
    }
  }

  async #try<T>(begin: string, work: Work<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#once(begin, work)
      } catch (error) {
        if (isAway(error)) throw readOnly(error)
        if (!isToRepeat(error) || tries === MOST_TRIES) throw error
        await wait(Math.random() * 10 * tries)
      }
    }
  }

  async #once<T>(begin: string, work: Work<T>): Promise<T> {
    const client = await this.#pool.connect()
    let isBroken = false
    try {
      const isAlone = begin === BEGIN_ALONE
      const begun = client.query(begin)
      if (isAlone) await begun
      // Beside others its first statement goes with it: one walk less. A lock that was not given refuses what comes behind it.
      const done = nested.run(true, () => work(this.#txOf(client, isAlone)))
      const [first, result] = await Promise.allSettled([begun, done])
      if (first.status === 'rejected') throw first.reason
      if (result.status === 'rejected') throw result.reason
      await committed(client)
      return result.value
    } catch (error) {
      isBroken = await rolledBack(client).then(
        () => false,
        () => true,
      )
      throw error
    } finally {
      client.release(isBroken)
    }
  }

  /** The builder is kept with its connection, and with it what is prepared there. */
  #txOf(client: PoolClient, isAlone: boolean): Tx {
    const reader = this.#readers.get(client) ?? readerOf(client)
    this.#readers.set(client, reader)
    return {
      ...reader,
      isWriting: true,
      of: this,
      goAlone() {
        if (!isAlone) throw ALONE
      },
      lockForClaim: (query) => lockable(query).for('update', { skipLocked: true }),
      lockForChange: (query) => lockable(query).for('update'),
      alone: async (at) => void (await client.query(`select pg_advisory_xact_lock(${ALONE_AT[at]})`)),
    }
  }
}

/** Thrown by a write that began beside others and has to be alone. */
const ALONE = new Error('This write has to be done alone')
const committed = (client: PoolClient) =>
  client.query('commit').catch((error: unknown) => {
    throw isInDoubt(error) ? lostInCommit() : error
  })
const rolledBack = (client: PoolClient) => client.query('rollback')
const nestedWrite = () => new Error('A write inside a write: pass tx on instead')

/** What a select of PostgreSQL's builder can, and its type in the contract does not say. */
function lockable<T>(query: T) {
  return query as unknown as { for(strength: 'update', how?: { skipLocked: true }): T }
}
