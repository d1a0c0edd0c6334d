import { setTimeout as wait } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import { migratePostgres } from '../open-postgres'
import { assertPostgres } from '../postgres-checks'
import { APPLICATION, openPool } from '../postgres-pool'
import { readStanding, type Stands, saveStanding } from '../standing'
import { copiedTables } from './copied-tables'
import { targetTable } from './target-table'

/** Held by whoever copies to a database, or restores it. */
export const LAID_OVER = 0x52494e474d
const COPIER = `${APPLICATION} copy`

export interface Target {
  client: PoolClient
  /** What was known of it before this copy. */
  stands: Stands
  close(): Promise<void>
}

/**
 * A database on PostgreSQL into which an installation may be copied: new and empty, or a former copy of the same installation
 * that nobody has worked in. Anything else is refused with what to do.
 */
export async function openTarget({ url, installation }: { url: string; installation: string }): Promise<Target> {
  const pool = openPool({ url, max: 1, statementMs: 0, application: COPIER })
  try {
    await assertPostgres(pool)
    const client = await openAlone(pool)
    const stands = await beginCopy(client, installation)
    const close = async () => {
      client.release(true)
      await pool.end()
    }
    return { client, stands, close }
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** One connection with the lock that only one has; of a copy that was killed the server lets go within seconds. */
export async function openAlone(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect()
  for (let tries = 0; tries < 12; tries += 1) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LAID_OVER])
    if (rows[0]?.taken) return client
    await wait(250)
  }
  client.release(true)
  throw new Error('en annan kopiering eller återläsning till databasen pågår')
}

async function beginCopy(client: PoolClient, installation: string): Promise<Stands> {
  try {
    const found = await readStanding(client)
    if (found) refuseStanding(found, installation)
    await refuseServers(client)
    await migratePostgres(client)
    if (!found && !(await isEmpty(client))) {
      throw new Error('databasen har redan data som inte är en kopia av installationen. Skapa en ny, tom databas')
    }
    const stands: Stands = { standing: 'copying', source: installation, indexes: found?.indexes ?? [] }
    await saveStanding(client, stands)
    // A server that started meanwhile either reads what was just written, or is seen here.
    await refuseServers(client)
    await client.query('set synchronous_commit = off')
    await client.query(`set maintenance_work_mem = '256MB'`)
    return stands
  } catch (error) {
    client.release(true)
    throw error
  }
}

function refuseStanding({ standing, source }: Stands, installation: string): void {
  if (standing === 'serving') {
    throw new Error('databasen är i bruk: en server har arbetat i den sedan den kopierades. Skapa en ny, tom databas')
  }
  if (standing === 'restoring')
    throw new Error('databasen återläses. Gör klart återläsningen, eller skapa en ny databas')
  if (source !== installation) {
    throw new Error('databasen är en kopia av en annan installation. Skapa en ny, tom databas')
  }
}

/** Servers and commands on the database, on any machine. One that has just stopped is given the moment that its lines take. */
export async function refuseServers(client: PoolClient): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const { rows } = await client.query<{ count: number }>(
      `select count(*) from pg_stat_activity
       where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()`,
      [APPLICATION],
    )
    if (!rows[0]?.count) return
    await wait(100)
  }
  throw new Error('en server arbetar på databasen. Stoppa den först')
}

async function isEmpty(client: PoolClient): Promise<boolean> {
  for (const table of copiedTables()) if (!(await targetTable(client, table).isEmpty())) return false
  return true
}
