import { drizzle } from 'drizzle-orm/node-postgres'
import type { Pool, PoolClient } from 'pg'
import type { Query, Reader } from './database'
import { postgresTables } from './schema.postgres'

/** PostgreSQL's builder and tables: the contract's own types. */
export function readerOf(client: Pool | PoolClient): Reader {
  return { q: drizzle(client) as unknown as Query, t: postgresTables }
}
