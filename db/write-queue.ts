import { AsyncLocalStorage } from 'node:async_hooks'

/** What a write queue needs of an engine that has one writer. */
export interface Writer {
  begin(): void
  commit(): void
  rollback(): void
  savepoint(): void
  release(): void
  rollbackToSavepoint(): void
  /** False when an error has made the engine end the whole transaction. */
  isInTransaction(): boolean
}

interface Job {
  run: () => Promise<unknown>
  resolve: (value: unknown) => void
  reject: (reason: unknown) => void
}

const BATCH = 64
/** Turns of the event loop in which a request that has come gets from the network to its own write. */
const QUIET_TURNS = 6
/** Batches of others that go before a patient write: it is late then, and never starved. */
const PATIENCE = 10
const nested = new AsyncLocalStorage<true>()
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

/**
 * Writes that wait together are committed together: a savepoint each, one commit, acknowledged after it. A serial writer
 * never yields to input, so the event loop gets a turn before and between batches. Patient ones (a piece of a long work) go
 * alone, when nobody else waits or is on the way: a caller then waits for one piece at most, and not for one at every step.
 */
export class WriteQueue {
  readonly #writer: Writer
  #waiting: Job[] = []
  #patient: Job[] = []
  #underWay = 0
  #running: Promise<void> | undefined

  constructor(writer: Writer) {
    this.#writer = writer
  }

  add<T>(work: () => Promise<T>): Promise<T> {
    return this.#put(this.#waiting, work)
  }

  addPatient<T>(work: () => Promise<T>): Promise<T> {
    return this.#put(this.#patient, work)
  }

  /** Asked for and not committed, those of the batch under way included. */
  get length(): number {
    return this.#waiting.length + this.#patient.length + this.#underWay
  }

  #put<T>(queue: Job[], work: () => Promise<T>): Promise<T> {
    if (nested.getStore()) return Promise.reject(new Error('A write inside a write: pass tx on instead'))
    const within = AsyncLocalStorage.snapshot()
    const asked = askedHere()
    return new Promise<T>((resolve, reject) => {
      queue.push({
        run: () => within(() => nested.run(true, work)),
        resolve: resolve as (value: unknown) => void,
        reject: (reason) => reject(withStack(reason, asked)),
      })
      this.#running ??= this.#drain()
    })
  }

  /** When everything that was asked for is written. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #drain(): Promise<void> {
    let before = 0
    while (this.#waiting.length + this.#patient.length > 0) {
      await breathe()
      const isLate = before >= PATIENCE && this.#patient.length > 0
      const isTurn = isLate || (this.#waiting.length === 0 && (await this.#staysQuiet()))
      before = isTurn ? 0 : before + 1
      const jobs = isTurn ? this.#patient.splice(0, 1) : this.#waiting.splice(0, BATCH)
      this.#underWay = jobs.length
      await this.#commitTogether(jobs)
      this.#underWay = 0
    }
    this.#running = undefined
  }

  async #staysQuiet(): Promise<boolean> {
    for (let turn = 0; turn < QUIET_TURNS && this.#waiting.length === 0; turn += 1) await breathe()
    return this.#waiting.length === 0
  }

  async #commitTogether(jobs: Job[]): Promise<void> {
    const done: Array<() => void> = []
    try {
      this.#writer.begin()
      for (const job of jobs) done.push(await this.#runInSavepoint(job))
      this.#writer.commit()
    } catch (error) {
      if (this.#writer.isInTransaction()) this.#writer.rollback()
      for (const job of jobs) job.reject(error)
      return
    }
    for (const acknowledge of done) acknowledge()
  }

  async #runInSavepoint(job: Job): Promise<() => void> {
    this.#writer.savepoint()
    try {
      const value = await job.run()
      this.#writer.release()
      return () => job.resolve(value)
    } catch (error) {
      if (!this.#writer.isInTransaction()) throw error
      this.#writer.rollbackToSavepoint()
      this.#writer.release()
      return () => job.reject(error)
    }
  }
}

/** Where work was queued: the nearest frames only, since a whole stack costs 4 microseconds. */
function askedHere(): Error {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 4
  const asked = new Error('asked here')
  Error.stackTraceLimit = stackTraceLimit
  return asked
}

/** Drizzle loses the caller's stack; the one taken when the work was queued tells where it came from. */
function withStack(reason: unknown, asked: Error): unknown {
  if (reason instanceof Error && asked.stack) reason.stack = `${reason.stack}\n  queued by${asked.stack.slice(18)}`
  return reason
}
