import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'

export interface FreshAgain {
  /** Makes every table hold what it held when this was opened, and forgets the files that the runs wrote beside it. */
  putBack(): void
  /** Another number whenever one of the other connections has committed. */
  commit(): number
  close(): void
}

/**
 * Keeps the contents of a database that a server is at work in, and puts them back: rows, and the counters that ids come from.
 * The connections to it stay open, and with them their prepared statements. Null where the database is no file.
 */
export function freshAgain(dataDir: string): FreshAgain | null {
  const file = join(dataDir, 'ringko.db')
  if (!existsSync(file)) return null
  const kept = join(dataDir, 'kept.db')
  const connection = new SQLite(file, { timeout: 5000 })
  connection.pragma('foreign_keys = OFF')
  connection.prepare('vacuum into ?').run(kept)
  connection.prepare('attach ? as kept').run(kept)
  const changes = connection.prepare('pragma data_version').pluck()
  const steps = tablesOf(connection).flatMap((table) => stepsOf(connection, table))
  const all = connection.transaction(() => {
    for (const step of steps) step.run()
  })
  return {
    putBack() {
      all.immediate()
      rmSync(join(dataDir, 'stops.jsonl'), { force: true })
    },
    commit: () => changes.get() as number,
    close: () => void connection.close(),
  }
}

/** The search indexes follow by their triggers. Last the counters, since the inserts move them. */
function tablesOf(connection: SQLite.Database): string[] {
  const listed = connection
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\'`,
    )
    .pluck()
  return [...(listed.all() as string[]), 'sqlite_sequence']
}

function stepsOf(connection: SQLite.Database, table: string): SQLite.Statement[] {
  const empty = connection.prepare(`delete from main."${table}"`)
  const isEmpty = connection.prepare(`select 1 from kept."${table}"`).get() === undefined
  return isEmpty ? [empty] : [empty, connection.prepare(`insert into main."${table}" select * from kept."${table}"`)]
}
