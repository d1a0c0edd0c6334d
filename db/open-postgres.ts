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
import { openStandby } from './postgres-standby'
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
/**
 * On a machine without time each question of a write waits its turn, and the house's lock with them: a wait is no fault,
 * and is refused as not possible now before its statement, which waits twice at most, counts as slow. The transaction of a process
 * that stands still is ended before anybody is refused because of it. A computer that is gone says nothing: what it should have
 * refused itself is given up soon after.
 */
const OF_WRITES = {
  max: 10,
  statementMs: 60 * SECOND,
  waitMs: 25 * SECOND,
  silentMs: 10 * SECOND,
  answerMs: 70 * SECOND,
  pipeline: true,
} as const

/** Opens the database that the URL names, checks it, and migrates it. As many processes as wanted may have it open. */
export async function openPostgres({ url, replicaUrl, enterAs }: PostgresPlace): Promise<Database> {
  const writes = openPool({ url, ...OF_WRITES })
  const reads = openPool({ url, max: 5, statementMs: 30 * SECOND, answerMs: 40 * SECOND })
  const lists = openPool({ url, max: 4, statementMs: 120 * SECOND })
  const pools = [writes, reads, lists]
  try {
    await assertPostgres(writes)
    if (enterAs !== 'restoring') await enterToServe(writes)
    await migrateAlone(lists)
  } catch (error) {
    await Promise.all(pools.map((pool) => pool.end()))
    throw error
  }
  pools.forEach(sayWhenAway)
  const standby = replicaUrl ? openStandby({ url: replicaUrl, primary: lists }) : null
  const writer = new PostgresWriter(writes)
  const newest = newestMigration('postgres')
  const scanFresh = readerOf(lists)
  const scan = standby ? readerOf(standby.pool) : scanFresh
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
    // Beside the writes, which may all wait for somebody else's.
    house: houseOf(reads, url),
    standby,
    // A transaction with a number of its own is written and flushed: what a full or read-only server refuses.
    async check() {
      await writer.beside(async ({ q }) => void (await q.execute(sql`select pg_current_xact_id()`)))
      const { rows } = await writes.query('select max(created_at) as at from drizzle.__drizzle_migrations')
      assertMigrated(newest, rows[0]?.at)
    },
    async close() {
      await writer.idle()
      await standby?.close()
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
  await client.query('set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0')
  await client.query('select pg_advisory_lock($1)', [MIGRATING])
  await migrate(drizzle(client), { migrationsFolder: migrationsFolder('postgres') })
  await client.query('select pg_advisory_unlock($1)', [MIGRATING])
}
