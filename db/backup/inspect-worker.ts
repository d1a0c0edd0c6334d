import { parentPort, workerData } from 'node:worker_threads'
import SQLite from 'better-sqlite3'

// Loaded as it stands under Node's type stripping in tests, so it imports nothing of ours.
const { file } = workerData as { file: string }
const connection = new SQLite(file, { readonly: true, fileMustExist: true })

/** What SQLite has to say about the pages, rows and indexes of a table: the first fault, or null. */
function faultIn(table: string): string | null {
  const [first] = connection.pragma(`integrity_check("${table}")`) as Array<{ integrity_check: string }>
  return first?.integrity_check === 'ok' ? null : `integrity_check: ${first?.integrity_check}`
}

function brokenReference(): string | null {
  const [orphan] = connection.pragma('foreign_key_check') as Array<{ table: string; parent: string }>
  return orphan ? `en rad i ${orphan.table} pekar på en rad i ${orphan.parent} som inte finns` : null
}

/** One table after the other is asked for by its name, and the references between them by none. */
parentPort?.on('message', (table: string | null) => {
  parentPort?.postMessage(table === null ? brokenReference() : faultIn(table))
})
