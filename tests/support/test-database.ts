import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Database } from '@/db/database'
import { openSqlite } from '@/db/open-sqlite'

/** The database of an installation's folder, for tests of processes that start on it. */
export const openDatabaseIn = (dataDir: string): Promise<Database> => openSqlite(join(dataDir, 'ringko.db'))

/** A real database in a folder of its own, gone when the test is finished. */
export async function openTestDatabase(): Promise<{ db: Database; dataDir: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-test-'))
  const db = await openDatabaseIn(dataDir)
  const close = db.close
  // A test that makes many closes each when it is done with it.
  let isClosed = false
  db.close = async () => {
    if (isClosed) return
    isClosed = true
    await close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  onTestFinished(() => db.close())
  return { db, dataDir }
}
