import type { ClientBase, PoolClient } from 'pg'
import { openPool } from '../postgres-pool'
import { readStanding } from '../standing'
import { connectionEnv } from './connection-env'
import { countDump } from './count-dump'
import { findClient } from './find-client'
import type { Inspected } from './inspect-database'
import { runClient } from './run-client'

/** Dumps a database on PostgreSQL while callers work in it: pg_dump and the count of rows see one and the same moment. */
export async function dumpDatabase({ url, to }: { url: string; to: string }): Promise<Inspected> {
  return withClient(url, async (client) => {
    if ((await readStanding(client))?.standing === 'copying') throw new Error(HALF_A_COPY)
    const { pgDump } = await findClient(client)
    // pg_dump takes its time: the moment is held open for it.
    await client.query('set idle_in_transaction_session_timeout = 0')
    await client.query('begin isolation level repeatable read read only')
    const held = await inspectTables(client)
    const { rows } = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot')
    const [moment] = rows
    if (!moment) throw new Error('PostgreSQL gav inget ögonblick att kopiera')
    await runClient({ program: pgDump, args: argsFor({ ...moment, to }), env: connectionEnv(url) })
    return held
  })
}

/** Restored it would be served as if it were whole. */
const HALF_A_COPY =
  'databasen är en kopia som inte blev färdig. Kör npm run db:copy-to-postgres igen, eller skapa en ny databas'

/** Reads a dump from its first byte to its last, as a restore will: what is in it. */
export async function inspectDump({ url, dump }: { url: string; dump: string }): Promise<Inspected> {
  return withClient(url, async (client) => {
    const { pgRestore } = await findClient(client)
    return countDump({ dump, pgRestore, env: connectionEnv(url) })
  })
}

async function withClient<T>(url: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const pool = openPool({ url, max: 1, statementMs: 0, application: 'ringko backup' })
  try {
    const client = await pool.connect()
    return await work(client).finally(() => client.release(true))
  } finally {
    await pool.end()
  }
}

/** Owners, rights and comments are the server's own; what another role may not restore is left out. */
const argsFor = ({ snapshot, to }: { snapshot: string; to: string }): string[] => [
  '--format=custom',
  '--compress=1',
  '--no-owner',
  '--no-privileges',
  '--no-comments',
  `--snapshot=${snapshot}`,
  `--file=${to}`,
  '--no-password',
]

/** Rows of every table of ours. */
export async function inspectTables(client: ClientBase): Promise<Inspected> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const count = async (table: string) => {
    const { rows } = await client.query<{ count: number }>(`select count(*) from ${table}`)
    return rows[0]?.count ?? 0
  }
  const rows: Record<string, number> = {}
  for (const { name } of tables) rows[name] = await count(`public."${name}"`)
  return { rows, migrations: await count('drizzle.__drizzle_migrations') }
}
