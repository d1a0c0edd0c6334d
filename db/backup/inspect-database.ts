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
/** Most of the time of a backup is taken here, and it is the processor's: a million cards take six seconds of it. */
const THREADS = 2

/** Looks through a database file that nobody works on: its pages, its references, its rows. Throws with what is wrong. */
export async function inspectDatabase(file: string): Promise<Inspected> {
  try {
    const { rows, migrations, tasks } = overviewOf(file)
    const [fault] = (await Promise.all(Array.from({ length: THREADS }, () => lookThrough(file, tasks)))).flat()
    if (fault) throw new Error(`databasen är skadad (${fault})`)
    return { rows, migrations }
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test((error as { code?: string }).code ?? '')) throw error
    throw new Error(`databasen är skadad (${(error as Error).message})`, { cause: error })
  }
}

/** References take as long as a table with the most rows and this many indexes. */
const REFERENCES_WEIGH = 2

/** A table to look through, or the references between all of them. */
type Task = string | null

function overviewOf(file: string): Inspected & { tasks: Task[] } {
  const connection = new SQLite(file, { readonly: true, fileMustExist: true })
  try {
    const rows = countRows(connection)
    return { rows, migrations: countMigrations(connection), tasks: largestFirst(connection, rows) }
  } finally {
    connection.close()
  }
}

/** One thread takes what is left to do until nothing is, or something is wrong. */
async function lookThrough(file: string, tasks: Task[]): Promise<string[]> {
  const worker = new Worker(existsSync(bundled) ? bundled : source, { workerData: { file } })
  try {
    for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
      worker.postMessage(task)
      const [fault] = (await once(worker, 'message')) as [string | null]
      if (fault !== null) return [fault]
    }
    return []
  } finally {
    tasks.length = 0
    await worker.terminate()
  }
}

/** Everything to look through, what takes longest first, so that the threads end together. */
function largestFirst(connection: SQLite.Database, rows: Record<string, number>): Task[] {
  const weigh = connection
    .prepare("select count(*) + 1 from sqlite_master where type = 'index' and tbl_name = ?")
    .pluck()
  const names = connection.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[]
  // A search index is held against the table that it indexes; nobody counted it.
  const most = Math.max(...Object.values(rows))
  const tables = names.map((name) => ({ task: name, weight: (rows[name] ?? most) * (weigh.get(name) as number) }))
  return [...tables, { task: null, weight: most * REFERENCES_WEIGH }]
    .sort((a, b) => b.weight - a.weight)
    .map(({ task }) => task)
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

export function countMigrations(connection: SQLite.Database): number {
  return connection.prepare('select count(*) from __drizzle_migrations').pluck().get() as number
}
