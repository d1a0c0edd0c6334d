import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Database } from '@/db/database'
import { makePlace } from './database-place'

export { openDatabaseIn, testEngine } from './database-place'

export interface TestDatabase {
  db: Database
  dataDir: string
  /** Where another process finds it, beside DATA_DIR. */
  settings: Record<string, string>
  /** Closes the database and leaves what is in it for another process, until the test is finished. */
  leave(): Promise<void>
  /** The same database once more, as another process opens it; closed when the test is finished. */
  reopen(): Promise<Database>
}

/** A real database of its own, gone when the test is finished. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-test-'))
  const { settings, open, remove } = await makePlace(dataDir)
  const opened: Database[] = []
  const openOne = async () => {
    const db = closingOnce(await open())
    opened.push(db)
    return db
  }
  const first = await openOne()
  let isRemoved = false
  const close = async () => {
    if (isRemoved) return
    isRemoved = true
    for (const one of opened) await one.close()
    await remove()
    rmSync(dataDir, { recursive: true, force: true })
  }
  onTestFinished(close)
  // A test that makes many gives up each when it is done with it.
  return { db: { ...first, close }, dataDir, settings, leave: first.close, reopen: openOne }
}

function closingOnce(db: Database): Database {
  let closing: Promise<void> | undefined
  return {
    ...db,
    close() {
      closing ??= db.close()
      return closing
    },
  }
}
