import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '@/db/database'
import { makeFolder } from '@/db/make-folder'
import { findSetting, insertSetting } from '@/db/queries/settings'
import { DUTY } from '@/lib/jobs/duty'

export interface DataDir {
  db: Database
  dataDir: string
  now: number
}

/**
 * Processes on one database share one DATA_DIR: what one takes in (uploads, stops, the logo, the key of second factors) another
 * reads. A folder of another mark is refused while some process is at work; when none is, it is the one from now on, as
 * after a lost disk. Throws with what to do.
 */
export async function checkDataDir({ db, dataDir, now }: DataDir): Promise<void> {
  if (!db.house) return
  const own = readMark(dataDir) ?? crypto.randomUUID()
  await db.write((tx) => insertSetting(tx, { key: 'data_dir', value: own, now }))
  const [setting] = await findSetting(db.read, { key: 'data_dir' })
  const common = String(setting?.value)
  if (common === readMark(dataDir)) return
  if (common !== own && (await db.house.isOnDuty(DUTY))) {
    throw new Error(
      `DATA_DIR (${dataDir}) is not the folder that the other processes on this database use. Give all of them the same folder, shared between machines.`,
    )
  }
  writeMark(dataDir, common)
}

const markOf = (dataDir: string) => join(dataDir, 'folder.id')

function readMark(dataDir: string): string | null {
  return existsSync(markOf(dataDir)) ? readFileSync(markOf(dataDir), 'utf8').trim() : null
}

function writeMark(dataDir: string, mark: string): void {
  makeFolder(dataDir)
  writeFileSync(markOf(dataDir), mark, { mode: 0o600 })
}
