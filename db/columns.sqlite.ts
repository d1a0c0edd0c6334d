import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Kit } from './columns.postgres'

const kit = {
  table: sqliteTable,
  id: () => integer('id').primaryKey({ autoIncrement: true }),
  text: (name: string) => text(name),
  int: (name: string) => integer(name),
  ref: (name: string) => integer(name),
  flag: (name: string) => integer(name, { mode: 'boolean' }),
  instant: (name: string) => integer(name),
  json: (name: string) => text(name, { mode: 'json' }),
  index,
  uniqueIndex,
}

/** The same kit for SQLite. The one place where SQLite's types are cast to the contract. */
export const sqliteKit = kit as unknown as Kit
