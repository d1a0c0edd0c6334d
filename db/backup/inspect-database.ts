import SQLite from 'better-sqlite3'

export interface Inspected {
  /** Table name -> rows. */
  rows: Record<string, number>
  /** Migrations that have run on it. */
  migrations: number
}

/** Looks through a database file that nobody works on: its pages, its references, its rows. Throws with what is wrong. */
export function inspectDatabase(file: string): Inspected {
  const connection = new SQLite(file, { readonly: true, fileMustExist: true })
  try {
    const [first] = connection.pragma('integrity_check(5)') as Array<{ integrity_check: string }>
    if (first?.integrity_check !== 'ok')
      throw new Error(`databasen är skadad (integrity_check: ${first?.integrity_check})`)
    const [orphan] = connection.pragma('foreign_key_check') as Array<{ table: string; parent: string }>
    if (orphan)
      throw new Error(
        `databasen är skadad (en rad i ${orphan.table} pekar på en rad i ${orphan.parent} som inte finns)`,
      )
    return { rows: countRows(connection), migrations: countMigrations(connection) }
  } finally {
    connection.close()
  }
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
