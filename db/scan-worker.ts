import { parentPort, workerData } from 'node:worker_threads'
import SQLite from 'better-sqlite3'

// Loaded as it stands under Node's type stripping in tests, so it imports nothing of ours.
const connection = new SQLite(workerData.file, { readonly: true, timeout: 5000 })
connection.pragma('foreign_keys = ON')
connection.pragma('synchronous = FULL')
// The words of the companies' index, each place of each, for search-sqlite.ts to weigh them.
connection.exec('CREATE VIRTUAL TABLE temp.company_words USING fts5vocab(main, organization_search, instance)')

interface Ask {
  id: number
  sql: string
  params: unknown[]
}

parentPort?.on('message', ({ id, sql, params }: Ask) => {
  const startedAt = performance.now()
  try {
    const rows = connection
      .prepare(sql)
      .raw()
      .all(...params)
    parentPort?.postMessage({ id, rows, ms: performance.now() - startedAt })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
