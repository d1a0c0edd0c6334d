import type { Statement } from 'better-sqlite3'
import { binderOf, type Given, makerOf, type Shape } from './compile-parts'

/** What drizzle's prepared query of better-sqlite3 consists of. */
interface SqliteQuery extends Shape {
  stmt: Statement
  query: { params: unknown[] }
}

/**
 * The same query without drizzle's way between values and rows: it asks anew of each value of each row what it is and
 * whether its join was empty, which cost as much as SQLite itself. Null for other engines, and for the few shapes that are
 * left to drizzle.
 */
export function compileSqlite(prepared: object): ((values: Given) => unknown[]) | null {
  const { stmt, query, ...shape } = prepared as Partial<SqliteQuery>
  const toObject = stmt && query ? makerOf(shape) : null
  if (!stmt || !query || !toObject) return null
  const bind = binderOf(query.params)
  const rows = stmt.raw()
  return (values) => {
    const found = rows.all(bind(values)) as unknown[][]
    return found.map(toObject)
  }
}

/** A change without RETURNING: answers the number of rows. Null for other engines. */
export function compileChange(prepared: object): ((values: Given) => number) | null {
  const { stmt, query, fields } = prepared as Partial<SqliteQuery>
  if (!stmt || !query || fields) return null
  const bind = binderOf(query.params)
  return (values) => stmt.run(bind(values)).changes
}
