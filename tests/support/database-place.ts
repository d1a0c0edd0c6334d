import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import type { Database } from '@/db/database'
import { openPostgres } from '@/db/open-postgres'
import { openSqlite } from '@/db/open-sqlite'
import { freshDatabase } from './postgres-database'

/** The engine that this run of the tests is about. */
export const testEngine: 'sqlite' | 'postgres' = process.env.TEST_ENGINE === 'postgres' ? 'postgres' : 'sqlite'

/** The file of an installation's folder, for tests that are about it. */
export const openDatabaseIn = (dataDir: string): Promise<Database> => openSqlite(join(dataDir, 'ringko.db'))

/** Room for one installation, with every table and no rows. */
export interface Place {
  /** What an installation must be told beside its DATA_DIR. */
  settings: Record<string, string>
  open(): Promise<Database>
  remove(): Promise<void>
}

export function makePlace(dataDir: string): Promise<Place> {
  return testEngine === 'postgres' ? onPostgres() : onSqlite(dataDir)
}

/** Until the test is finished, its databases lie on this server instead: for tests that end it under them. */
export function useServer({ socket }: { socket: string }): void {
  own = socket
  onTestFinished(() => {
    own = null
  })
}

let own: string | null = null

async function onPostgres(): Promise<Place> {
  const { url, remove } = await freshDatabase(own ?? inject('postgres'))
  return { settings: { DATABASE_URL: url }, open: () => openPostgres({ url }), remove }
}

async function onSqlite(dataDir: string): Promise<Place> {
  migrated ??= migrateOnce()
  copyFileSync(await migrated, join(dataDir, 'ringko.db'))
  return { settings: {}, open: () => openDatabaseIn(dataDir), remove: async () => {} }
}

let migrated: Promise<string> | undefined

/** An empty database with every table, made once in each process of tests: opening a copy of it takes a third of migrating. */
async function migrateOnce(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ringko-migrated-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await (await openDatabaseIn(folder)).close()
  return join(folder, 'ringko.db')
}
