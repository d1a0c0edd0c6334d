import { parentPort, workerData } from 'node:worker_threads'
import SQLite from 'better-sqlite3'

// Loaded as it stands under Node's type stripping in tests, so it imports nothing of ours.
const { file, tables } = workerData as { file: string; tables: string[] }
const connection = new SQLite(file, { readonly: true, fileMustExist: true })
/** What SQLite has to say about the pages, rows and indexes of the tables; the first fault, or `ok`. */
const verdict = () => {
  for (const table of tables) {
    const [first] = connection.pragma(`integrity_check("${table}")`) as Array<{ integrity_check: string }>
    if (first?.integrity_check !== 'ok') return first?.integrity_check
  }
  return 'ok'
}
try {
  parentPort?.postMessage(verdict())
} finally {
  connection.close()
}
