import type { Query, Reader } from './database'
import { sqliteTables } from './schema.sqlite'

/** The cast that the column kit's cast needs: SQLite's builder in the contract's types. */
export function readerOf(q: unknown): Reader {
  return { q: q as Query, t: sqliteTables }
}
