import { chmodSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { countMigrations, countRows, type Inspected } from './inspect-database'
import { writeBehind } from './write-behind'

/** 4 MB a step: other work of this process gets a turn between them. */
const PAGES_A_STEP = 1000

/**
 * Copies a SQLite database while others write in it, and answers what it held in that very moment. One read
 * transaction stands from the first page to the last: without it every commit of another process would begin the copy anew, and
 * under load it would never end. Readers do not stand in writers' way; the write-ahead log grows until the copy is done.
 */
export async function copyDatabase({ from, to }: { from: string; to: string }): Promise<Inspected> {
  const source = new SQLite(from, { readonly: true, fileMustExist: true, timeout: 5000 })
  const behind = writeBehind(to)
  try {
    source.exec('BEGIN')
    const held = { rows: countRows(source), migrations: countMigrations(source) }
    const progress = () => {
      behind.grew()
      return PAGES_A_STEP
    }
    await source.backup(to, { progress }).finally(() => behind.end())
    source.exec('COMMIT')
    standAlone(to)
    return held
  } finally {
    source.close()
  }
}

/** The copy is one file: it needs no log beside it until it is put to work. */
function standAlone(file: string): void {
  chmodSync(file, 0o600)
  const copy = new SQLite(file)
  copy.pragma('journal_mode = DELETE')
  copy.close()
}
