import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Database } from '@/db/database'
import { openSqlite } from '@/db/open-sqlite'

/** A real database in a folder of its own, gone when the test is finished. */
export async function openTestDatabase(): Promise<{ db: Database; dataDir: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-test-'))
  const db = await openSqlite(join(dataDir, 'ringko.db'))
  onTestFinished(async () => {
    await db.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return { db, dataDir }
}
