import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { HouseLine, Listening } from './house'

const AGAIN_MS = 100
const ASK_EVERY_MS = 1000
const ANSWER_MS = 3000

/**
 * The adapter's own two connections. Given a pool, @socket.io/postgres-adapter 0.5.0 keeps a place in it for each connection
 * that it has lost (after ten restarts of the server it has none left), ends the process at an error of the one that
 * listens, and says nothing when it listens again (docs/decisions/0023-several-processes.md).
 */
export function openLine(url: string): HouseLine {
  const line = new PostgresLine(url)
  return {
    connect: () => line.listen(),
    query: (statement, values) => line.send(statement, values),
    whenListening: (heard) => line.whenListening(heard),
    close: () => line.close(),
  }
}

class PostgresLine {
  readonly #url: string
  #listener: pg.Client | null = null
  #sender: pg.Client | null = null
  /** What is sent goes in the order it was said. */
  #last: Promise<unknown> = Promise.resolve()
  #heard = () => {}
  #notified: (message: { payload?: string }) => void = () => {}
  readonly #listens = new Set<string>()
  #isClosed = false

  constructor(url: string) {
    this.#url = url
  }

  whenListening(heard: () => void): void {
    this.#heard = heard
  }

  /** Tries until the server is there. What it answers outlives the connection: a lost one is replaced at once. */
  async listen(): Promise<Listening> {
    await this.#listenAnew()
    return {
      on: (event, heard) => {
        if (event === 'notification') this.#notified = heard
      },
      removeAllListeners: () => {},
      query: async (statement) => {
        this.#listens.add(statement)
        await this.#listener?.query(statement)
      },
      release: () => this.#hangUp(this.#listener),
    }
  }

  async #listenAnew(): Promise<void> {
    while (!this.#isClosed) {
      const client = await this.#connect('ringko listens').catch(() => null)
      if (client && (await this.#isListening(client))) {
        this.#listener = client
        client.once('end', () => this.#lost(client))
        return void this.#watch(client)
      }
      await wait(AGAIN_MS)
    }
  }

  async #isListening(client: pg.Client): Promise<boolean> {
    client.on('notification', (message) => this.#notified(message))
    try {
      for (const statement of this.#listens) await client.query(statement)
      return true
    } catch {
      this.#hangUp(client)
      return false
    }
  }

  #lost(client: pg.Client): void {
    if (this.#listener !== client) return
    this.#hangUp(client)
    void this.#listenAnew()
  }

  send(statement: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
    const sent = this.#last.then(() => this.#sendOne(statement, values))
    this.#last = sent.catch(() => {})
    return sent
  }

  async close(): Promise<void> {
    await this.#last
    this.#isClosed = true
    this.#hangUp(this.#listener)
    this.#hangUp(this.#sender)
  }

  /** Once more on a new connection where the old one was lost. */
  async #sendOne(statement: string, values: unknown[]): Promise<{ rows: unknown[] }> {
    const had = this.#sender
    try {
      return await this.#sendBy(had ?? (await this.#newSender()), statement, values)
    } catch (error) {
      if (!had || this.#isClosed) throw error
      return this.#sendBy(await this.#newSender(), statement, values)
    }
  }

  async #sendBy(client: pg.Client, statement: string, values: unknown[]) {
    try {
      return await client.query(statement, values)
    } catch (error) {
      this.#hangUp(client)
      this.#sender = null
      throw error
    }
  }

  async #newSender(): Promise<pg.Client> {
    if (this.#isClosed) throw new Error('The line is closed')
    this.#sender = await this.#connect('ringko tells')
    return this.#sender
  }

  async #connect(name: string): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: name,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
      // What is said here is of no worth after a power cut: it waits for no disk.
      options: '-c synchronous_commit=off',
    })
    client.on('error', () => {})
    await client.connect().catch((error: unknown) => {
      this.#hangUp(client)
      throw error
    })
    return client
  }

  /** Asked behind the adapter's LISTEN: the first answer says that it hears, and a line that went dead without a word is ended. */
  async #watch(client: pg.Client): Promise<void> {
    await wait(0)
    for (let isFirst = true; this.#listener === client; isFirst = false) {
      const answers = await client.query('select 1').then(
        () => true,
        () => false,
      )
      if (this.#listener !== client) return
      if (!answers) return this.#lost(client)
      if (isFirst) this.#heard()
      await wait(ASK_EVERY_MS, undefined, { ref: false })
    }
  }

  #hangUp(client: pg.Client | null): void {
    if (!client) return
    if (this.#listener === client) this.#listener = null
    client.removeAllListeners('end')
    // One that went dead without a word would wait for an answer.
    client.end().catch(() => {})
    streamOf(client).destroySoon()
  }
}

/** Not in the driver's types. */
const streamOf = (client: pg.Client) => (client as unknown as { connection: { stream: Socket } }).connection.stream
