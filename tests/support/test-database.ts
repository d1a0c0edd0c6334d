import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import type { Database } from '@/db/database'
import { openPostgres } from '@/db/open-postgres'
import { openSqlite } from '@/db/open-sqlite'
import { createDatabase, dropDatabase, urlIn } from './postgres-database'

/** The engine that this run of the tests is about. */
export const testEngine: 'sqlite' | 'postgres' = process.env.TEST_ENGINE === 'postgres' ? 'postgres' : 'sqlite'

/** The database of an installation's folder, for tests of processes that start on it. */
export const openDatabaseIn = (dataDir: string): Promise<Database> => openSqlite(join(dataDir, 'ringko.db'))

export interface TestDatabase {
  db: Database
  dataDir: string
  /** Where another process finds it. */
  settings: Record<string, string>
  /** Closes the database and leaves its folder for another process, until the test is finished. */
  leave(): Promise<void>
}

/** A real database of its own, gone when the test is finished. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-test-'))
  const { db, settings, remove } = testEngine === 'postgres' ? await onPostgres() : await onSqlite(dataDir)
  const close = db.close
  // A test that makes many closes each when it is done with it.
  let isClosed = false
  const leave = async () => {
    if (!isClosed) await close()
    isClosed = true
  }
  let isRemoved = false
  db.close = async () => {
    await leave()
    if (!isRemoved) await remove()
    isRemoved = true
    rmSync(dataDir, { recursive: true, force: true })
  }
  onTestFinished(() => db.close())
  return { db, dataDir, settings, leave }
}

interface Opened {
  db: Database
  settings: Record<string, string>
  remove(): Promise<void>
}

let made = 0

async function onPostgres(): Promise<Opened> {
  const socket = inject('postgres')
  made += 1
  const name = `ringko_${process.pid}_${made}`
  await createDatabase(socket, { name, template: 'ringko_template' })
  const url = urlIn(socket, name)
  return { db: await openPostgres({ url }), settings: { DATABASE_URL: url }, remove: () => dropDatabase(socket, name) }
}

async function onSqlite(dataDir: string): Promise<Opened> {
  migrated ??= migrateOnce()
  copyFileSync(await migrated, join(dataDir, 'ringko.db'))
  return { db: await openDatabaseIn(dataDir), settings: {}, remove: async () => {} }
}

let migrated: Promise<string> | undefined

/** An empty database with every table, made once in each process of tests: opening a copy of it takes a third of migrating. */
async function migrateOnce(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ringko-migrated-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await (await openDatabaseIn(folder)).close()
  return join(folder, 'ringko.db')
}
