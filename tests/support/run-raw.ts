import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import pg from 'pg'

export interface RawPlace {
  dataDir: string
  settings: Record<string, string>
}

/** One statement past the application, as somebody with the database's own tools would give it. */
export async function runRaw({ dataDir, settings }: RawPlace, statement: string): Promise<void> {
  if (!settings.DATABASE_URL) {
    const beside = new SQLite(join(dataDir, 'ringko.db'))
    beside.exec(statement)
    beside.close()
    return
  }
  const client = new pg.Client({ connectionString: settings.DATABASE_URL })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
