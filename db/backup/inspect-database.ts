import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import SQLite from 'better-sqlite3'

export interface Inspected {
  /** Table name -> rows. */
  rows: Record<string, number>
  /** Migrations that have run on it. */
  migrations: number
}

const bundled = new URL('./inspect-worker.js', import.meta.url)
const source = new URL('./inspect-worker.ts', import.meta.url)
/** The tables are looked through side by side: a million cards take five seconds of processor time. */
const THREADS = 2

/** Looks through a database file that nobody works on: its pages, its references, its rows. Throws with what is wrong. */
export async function inspectDatabase(file: string): Promise<Inspected> {
  const connection = new SQLite(file, { readonly: true, fileMustExist: true })
  try {
    const rows = countRows(connection)
    const looking = Promise.all(sharesOf(connection, rows).map((tables) => lookThrough(file, tables)))
    // Heard of below; until then a thread that fails is not an unhandled rejection.
    looking.catch(() => undefined)
    const [orphan] = connection.pragma('foreign_key_check') as Array<{ table: string; parent: string }>
    const fault = (await looking).find((verdict) => verdict !== 'ok')
    if (fault) throw new Error(`databasen är skadad (integrity_check: ${fault})`)
    if (orphan)
      throw new Error(
        `databasen är skadad (en rad i ${orphan.table} pekar på en rad i ${orphan.parent} som inte finns)`,
      )
    return { rows, migrations: countMigrations(connection) }
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test((error as { code?: string }).code ?? '')) throw error
    throw new Error(`databasen är skadad (${(error as Error).message})`, { cause: error })
  } finally {
    connection.close()
  }
}

async function lookThrough(file: string, tables: string[]): Promise<string> {
  const worker = new Worker(existsSync(bundled) ? bundled : source, { workerData: { file, tables } })
  try {
    const [verdict] = (await once(worker, 'message')) as [string]
    return verdict
  } finally {
    await worker.terminate()
  }
}

/** All tables in shares that take about as long: the largest first, each to who has least. */
function sharesOf(connection: SQLite.Database, rows: Record<string, number>): string[][] {
  const weigh = connection
    .prepare("select count(*) + 1 from sqlite_master where type = 'index' and tbl_name = ?")
    .pluck()
  const names = connection.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[]
  const weighed = names.map((name) => ({ name, weight: (rows[name] ?? 1) * (weigh.get(name) as number) }))
  const shares = Array.from({ length: THREADS }, () => ({ tables: [] as string[], weight: 0 }))
  for (const { name, weight } of weighed.sort((a, b) => b.weight - a.weight)) {
    const [least] = shares.sort((a, b) => a.weight - b.weight)
    least?.tables.push(name)
    if (least) least.weight += weight
  }
  return shares.map(({ tables }) => tables)
}

export function countRows(connection: SQLite.Database): Record<string, number> {
  const names = connection.prepare(TABLES).pluck().all() as string[]
  return Object.fromEntries(
    names.map((name) => [name, connection.prepare(`select count(*) from "${name}"`).pluck().get() as number]),
  )
}

// The search index counts through its own tables.
const TABLES = `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'
  and sql not like 'create virtual table%' order by name`

function countMigrations(connection: SQLite.Database): number {
  return connection.prepare('select count(*) from __drizzle_migrations').pluck().get() as number
}
