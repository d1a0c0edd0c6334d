import type { ClientBase } from 'pg'
import { type Stands, saveStanding } from '../standing'

/**
 * Indexes of a target that are taken away while rows go in, and made again at the end: an empty table is filled in a third of
 * the time without them, and rows that trade a unique value between them can go in one by one. What is set aside is written in
 * the target first, so that a copy that is cut off and run again knows them.
 */
export class SetAsideIndexes {
  readonly #client: ClientBase
  readonly #stands: Stands

  constructor(client: ClientBase, stands: Stands) {
    this.#client = client
    this.#stands = stands
  }

  /** All of a table but that of its ids. */
  async setAsideAllOf(table: string): Promise<void> {
    await this.#setAside('tablename = $1', table)
  }

  /** The one that stood in the way of a row. */
  async setAside(index: string): Promise<void> {
    await this.#setAside('indexname = $1', index)
  }

  async makeAgain(onEach: (statement: string) => void): Promise<void> {
    while (this.#stands.indexes.length > 0) {
      const [statement = '', ...rest] = this.#stands.indexes
      onEach(statement)
      await this.#inOne(async () => {
        await this.#client.query(statement)
        await saveStanding(this.#client, { ...this.#stands, indexes: rest })
      })
      this.#stands.indexes = rest
    }
  }

  async #setAside(which: string, name: string): Promise<void> {
    const { rows } = await this.#client.query<{ name: string; made: string }>(
      `select quote_ident(indexname) as name, indexdef as made from pg_indexes
       where schemaname = current_schema() and ${which} and indexname not in
         (select conname from pg_constraint where connamespace = current_schema()::regnamespace) order by 1`,
      [name],
    )
    if (rows.length === 0) return
    const indexes = [...this.#stands.indexes, ...rows.map(({ made }) => made)]
    await this.#inOne(async () => {
      await saveStanding(this.#client, { ...this.#stands, indexes })
      await this.#client.query(`drop index ${rows.map((row) => row.name).join(', ')}`)
    })
    this.#stands.indexes = indexes
  }

  async #inOne(work: () => Promise<void>): Promise<void> {
    await this.#client.query('begin')
    try {
      await work()
      await this.#client.query('commit')
    } catch (error) {
      await this.#client.query('rollback')
      throw error
    }
  }
}
