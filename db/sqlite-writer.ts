import type { Connection } from './sqlite-connection'
import type { Writer } from './write-queue'

/** The write queue's words on a SQLite connection, prepared once. */
export function sqliteWriter(connection: Connection): Writer {
  const begin = connection.prepare('BEGIN IMMEDIATE')
  const commit = connection.prepare('COMMIT')
  const rollback = connection.prepare('ROLLBACK')
  const savepoint = connection.prepare('SAVEPOINT work')
  const release = connection.prepare('RELEASE work')
  const rollbackTo = connection.prepare('ROLLBACK TO work')
  return {
    begin: () => void begin.run(),
    commit: () => void commit.run(),
    rollback: () => void rollback.run(),
    savepoint: () => void savepoint.run(),
    release: () => void release.run(),
    rollbackToSavepoint: () => void rollbackTo.run(),
    isInTransaction: () => connection.inTransaction,
  }
}
