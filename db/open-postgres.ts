import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type { Pool, PoolClient } from 'pg'
import type { Database } from './database'
import { migrationsFolder } from './migrations-folder'
import { assertMigrated, newestMigration } from './newest-migration'
import { assertPostgres } from './postgres-checks'
import { houseOf } from './postgres-house'
import { openPool, sayWhenAway } from './postgres-pool'
import { readerOf } from './postgres-reader'
import { PostgresWriter } from './postgres-writer'
import { searchPostgresByBareLetters, searchPostgresOrganizations, searchPostgresPeople } from './search-postgres'
import { enterToServe } from './standing'

export interface PostgresPlace {
  /** postgres://user:password@host/database */
  url: string
  /** A standby for lists, searches and reports: it may lag. */
  replicaUrl?: string | undefined
  /** `restoring`: to put what was restored in order, before anybody may work in it. */
  enterAs?: 'serving' | 'restoring'
}

/** Held while migrations run, so that processes that start together wait for the first. */
const MIGRATING = 0x52494e474c
const SECOND = 1000

/** Opens the database that the URL names, checks it, and migrates it. As many processes as wanted may have it open. */
export async function openPostgres({ url, replicaUrl, enterAs }: PostgresPlace): Promise<Database> {
  const writes = openPool({ url, max: 10, statementMs: 30 * SECOND })
  const reads = openPool({ url, max: 5, statementMs: 30 * SECOND })
  const lists = openPool({ url, max: 4, statementMs: 120 * SECOND })
  const standby = replicaUrl ? openPool({ url: replicaUrl, max: 4, statementMs: 120 * SECOND }) : null
  const pools = [writes, reads, lists, ...(standby ? [standby] : [])]
  try {
    await assertPostgres(writes)
    if (enterAs !== 'restoring') await enterToServe(writes)
    await migrateAlone(writes)
  } catch (error) {
    await Promise.all(pools.map((pool) => pool.end()))
    throw error
  }
  pools.forEach(sayWhenAway)
  const writer = new PostgresWriter(writes)
  const newest = newestMigration('postgres')
  const scanFresh = readerOf(lists)
  const scan = standby ? readerOf(standby) : scanFresh
  return {
    read: readerOf(reads),
    scan,
    scanFresh,
    write: (work) => writer.alone(work),
    writeBeside: (work, turn) => writer.beside(work, turn),
    writeWhenQuiet: (work) => writer.patient(work),
    searchOrganizations: (folded, limit) => searchPostgresOrganizations(scan, folded, limit),
    searchByBareLetters: (folded, limit) => searchPostgresByBareLetters(scan, folded, limit),
    searchPeople: (words, limit) => searchPostgresPeople(scan, words, limit),
    waitingWrites: () => writer.length,
    house: houseOf(writes, url),
    // A transaction with a number of its own is written and flushed: what a full or read-only server refuses.
    async check() {
      await writer.beside(async ({ q }) => void (await q.execute(sql`select pg_current_xact_id()`)))
      const { rows } = await writes.query('select max(created_at) as at from drizzle.__drizzle_migrations')
      assertMigrated(newest, rows[0]?.at)
    },
    async close() {
      await writer.idle()
      await Promise.all(pools.map((pool) => pool.end()))
    },
  }
}

async function migrateAlone(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await migratePostgres(client)
  } finally {
    // The lock and the setting end with the connection.
    client.release(true)
  }
}

/** Waits for whoever migrates already. */
export async function migratePostgres(client: PoolClient): Promise<void> {
  await client.query('set statement_timeout = 0')
  await client.query('select pg_advisory_lock($1)', [MIGRATING])
  await migrate(drizzle(client), { migrationsFolder: migrationsFolder('postgres') })
  await client.query('select pg_advisory_unlock($1)', [MIGRATING])
}
