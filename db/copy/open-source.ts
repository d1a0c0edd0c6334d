import { existsSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrationsFolder } from '../migrations-folder'
import { takeProcessLock } from '../process-lock'
import { canonicalRow } from './canonical-row'
import { type CopiedTable, quoted } from './copied-tables'

export interface SourceRow {
  id: number
  /** See canonicalRow. */
  text: string
}

export interface Source {
  /** The same for this installation however often it is asked, another for any other. */
  readonly installation: string
  /** Nobody else can write while it is open: no server runs on it, and none can start. */
  readonly isAlone: boolean
  countRows(table: CopiedTable): number
  /** Rows after the id, in the order of their ids. */
  rowsAfter(table: CopiedTable, page: { id: number; limit: number }): SourceRow[]
  /** The highest id ever given, of rows that are gone as well. */
  lastIdOf(table: CopiedTable): number
  /** Ends the moment that was read, and answers whether others have written since it began. */
  close(): { wasWrittenTo: boolean }
}

/**
 * Opens an installation on SQLite to be copied, as it is in one moment: a read transaction stands until it is closed, and
 * whoever works in it works on. Throws with what to do.
 */
export function openSource(file: string): Source {
  if (!existsSync(file)) throw new Error(`det finns ingen databas i ${file}`)
  const unlock = lockIfFree(file)
  const connection = new SQLite(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    const versionBefore = connection.pragma('data_version', { simple: true })
    connection.exec('BEGIN')
    refuseOtherMigrations(connection)
    const installation = installationOf(connection)
    return {
      ...reading(connection),
      installation,
      isAlone: unlock !== null,
      close() {
        connection.exec('COMMIT')
        const wasWrittenTo = connection.pragma('data_version', { simple: true }) !== versionBefore
        connection.close()
        unlock?.()
        return { wasWrittenTo }
      },
    }
  } catch (error) {
    connection.close()
    unlock?.()
    throw error
  }
}

function reading(connection: SQLite.Database): Pick<Source, 'countRows' | 'rowsAfter' | 'lastIdOf'> {
  const lastId = connection.prepare('select seq from sqlite_sequence where name = ?').pluck()
  return {
    countRows: ({ name }) =>
      connection
        .prepare(`select count(*) from ${quoted(name)}`)
        .pluck()
        .get() as number,
    rowsAfter: ({ name, columns }, { id, limit }) => {
      const list = columns.map((column) => quoted(column.name)).join(', ')
      const rows = connection.prepare(`select ${list} from ${quoted(name)} where id > ? order by id limit ?`).raw()
      const idAt = columns.findIndex((column) => column.name === 'id')
      return (rows.all(id, limit) as unknown[][]).map((values) => ({
        id: values[idAt] as number,
        text: canonicalRow(columns, values),
      }))
    },
    lastIdOf: ({ name }) => (lastId.get(name) as number | undefined) ?? 0,
  }
}

/** Held, it keeps a server from starting; where a server holds it, the copy goes on beside the server. */
function lockIfFree(file: string): (() => void) | null {
  try {
    return takeProcessLock(file)
  } catch (error) {
    if ((error as Error).message.startsWith('Another process')) return null
    throw error
  }
}

function refuseOtherMigrations(connection: SQLite.Database): void {
  const ran = connection.prepare('select count(*) from __drizzle_migrations').pluck().get() as number
  const known = readMigrationFiles({ migrationsFolder: migrationsFolder('sqlite') }).length
  if (ran < known)
    throw new Error('databasen är från ett äldre Ringkö. Starta servern på den en gång, så uppdateras den')
  if (ran > known) throw new Error('databasen är från ett nyare Ringkö än det här')
}

/** The first user is never deleted, and was made in a millisecond of its own. */
function installationOf(connection: SQLite.Database): string {
  const first = connection.prepare('select id, created_at from user order by id limit 1').raw().get()
  if (!first) throw new Error('installationen är tom: det finns ingen användare i den')
  return (first as number[]).join('-')
}
