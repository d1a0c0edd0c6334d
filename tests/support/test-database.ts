import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Database } from '@/db/database'
import { openSqlite } from '@/db/open-sqlite'

/** The database of an installation's folder, for tests of processes that start on it. */
export const openDatabaseIn = (dataDir: string): Promise<Database> => openSqlite(join(dataDir, 'ringko.db'))

export interface TestDatabase {
  db: Database
  dataDir: string
  /** Closes the database and leaves its folder for another process, until the test is finished. */
  leave(): Promise<void>
}

/** A real database in a folder of its own, gone when the test is finished. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-test-'))
  migrated ??= migrateOnce()
  copyFileSync(await migrated, join(dataDir, 'ringko.db'))
  const db = await openDatabaseIn(dataDir)
  const close = db.close
  // A test that makes many closes each when it is done with it.
  let isClosed = false
  const leave = async () => {
    if (!isClosed) await close()
    isClosed = true
  }
  db.close = async () => {
    await leave()
    rmSync(dataDir, { recursive: true, force: true })
  }
  onTestFinished(() => db.close())
  return { db, dataDir, leave }
}

let migrated: Promise<string> | undefined

/** An empty database with every table, made once in each process of tests: opening a copy of it takes a third of migrating. */
async function migrateOnce(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ringko-migrated-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await (await openDatabaseIn(folder)).close()
  return join(folder, 'ringko.db')
}
