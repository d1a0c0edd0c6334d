import { bigint, boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'

/**
 * The column kit in PostgreSQL's words. Its types are the contract for both engines: they have no `.get`, `.all` or
 * `.run`, so code has to await. Instants are epoch milliseconds and money is öre, both as plain numbers.
 */
export const postgresKit = {
  table: pgTable,
  id: () => integer('id').primaryKey().generatedByDefaultAsIdentity(),
  text: <T extends string = string>(name: string) => text(name).$type<T>(),
  int: (name: string) => bigint(name, { mode: 'number' }),
  ref: (name: string) => integer(name),
  flag: (name: string) => boolean(name),
  instant: (name: string) => bigint(name, { mode: 'number' }),
  json: <T>(name: string) => jsonb(name).$type<T>(),
  index,
  uniqueIndex,
}

export type Kit = typeof postgresKit
