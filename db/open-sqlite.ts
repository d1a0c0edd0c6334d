import { chmodSync, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { readOnly } from '@/lib/errors'
import type { Database, Tx } from './database'
import { makeFolder } from './make-folder'
import { migrateSqlite } from './migrate-sqlite'
import { assertMigrated, newestMigration } from './newest-migration'
import { takeProcessLock } from './process-lock'
import { searchSqliteByBareLetters, searchSqliteOrganizations, searchSqlitePeople } from './search-sqlite'
import { openConnection } from './sqlite-connection'
import { readerOf } from './sqlite-reader'
import { openScan } from './sqlite-scan'
import { sqliteWriter } from './sqlite-writer'
import { WriteQueue } from './write-queue'

/** Codes of SQLite, and of the system for the files beside it, that mean: nothing is lost, it cannot be written now. */
const NO_ROOM = /^(SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|ENOSPC|EDQUOT|EFBIG|EROFS|EIO)/

/** Opens (and creates) the SQLite file, mode 0600, migrates it, and refuses a second process on it. */
export async function openSqlite(file: string): Promise<Database> {
  makeFolder(dirname(file))
  const unlock = takeProcessLock(file)
  const isNew = !existsSync(file)
  const writer = openConnection(file, 'write')
  if (isNew) chmodSync(file, 0o600)
  migrateSqlite(writer)
  const reader = openConnection(file, 'read')
  const scan = openScan(file)
  const newest = newestMigration('sqlite')
  const applied = reader.prepare('select max(created_at) from __drizzle_migrations')
  const queue = new WriteQueue(sqliteWriter(writer))
  const tx: Tx = {
    ...readerOf(drizzle(writer)),
    isWriting: true,
    of: queue,
    goAlone() {},
    lockForClaim: (query) => query,
    lockForChange: (query) => query,
    alone: async () => {},
  }

  const write: Database['write'] = (work) => queue.add(() => work({ ...tx })).catch(explain)

  return {
    read: readerOf(drizzle(reader)),
    scan: scan.reader,
    scanFresh: scan.reader,
    write,
    writeBeside: write,
    writeWhenQuiet: (work) => queue.addPatient(() => work({ ...tx })).catch(explain),
    searchOrganizations: (folded, limit) => searchSqliteOrganizations(scan.reader, folded, limit),
    searchByBareLetters: (folded, limit) => searchSqliteByBareLetters(scan.reader, folded, limit),
    searchPeople: (words, limit) => searchSqlitePeople(scan.reader, words, limit),
    waitingWrites: () => queue.length,
    house: null,
    standby: null,
    // Nothing reads this number; writing it is how a full disk is noticed.
    async check() {
      await queue.add(async () => void writer.pragma('user_version = 1')).catch(explain)
      assertMigrated(newest, applied.pluck().get())
    },
    async close() {
      await queue.idle()
      await scan.close()
      reader.close()
      writer.close()
      unlock()
    },
  }
}

function explain(error: unknown): never {
  const cause = (error as { cause?: unknown }).cause ?? error
  if (NO_ROOM.test(String((cause as { code?: unknown }).code))) throw readOnly(cause)
  throw error
}
