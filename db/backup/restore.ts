import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { makeFolder } from '../make-folder'
import { migrationsFolder } from '../migrations-folder'
import { takeProcessLock } from '../process-lock'
import { DATABASE_FILE } from './data-files'
import { inspectDatabase } from './inspect-database'
import { ASIDE, keepEveryStop } from './keep-every-stop'
import { type Manifest, verifyBackup } from './manifest'
import { copyOnDisk, syncPath, writeOnDisk } from './on-disk'
import { UNDER_WAY } from './under-way'

export interface Restore {
  /** Folder of a backup. */
  from: string
  dataDir: string
  /** Names the folder of what lay there before: digits and letters. */
  stamp: string
  /** Puts the restored data in order while it lies aside still. */
  settle(stagedDir: string, manifest: Manifest): Promise<void>
}

export interface Restored {
  manifest: Manifest
  /** Where the old data lies now; null when there was none. */
  aside: string | null
}

/**
 * Puts a backup in the place of what lies in the data folder, which is kept. Refuses when the installation runs, when a byte of
 * the backup is not what was written (it names the file), and when it is newer than this program. Until the last moment, when
 * files change names, the old data is untouched; should the power go in that moment, the server refuses to start.
 */
export async function restore({ from, dataDir, stamp, settle }: Restore): Promise<Restored> {
  const manifest = await verifyBackup(from)
  refuseNewer(manifest, 'sqlite')
  makeFolder(dataDir)
  const unlock = takeProcessLock(join(dataDir, DATABASE_FILE))
  const staged = join(dataDir, `restoring-${stamp}`)
  try {
    await stage({ from, staged, manifest })
    keepEveryStop({ dataDir, staged })
    await settle(staged, manifest)
    return { manifest, aside: change({ dataDir, staged, stamp }) }
  } finally {
    rmSync(staged, { recursive: true, force: true })
    unlock()
  }
}

/** Also a backup of the other engine. */
export function refuseNewer({ migrations, engine }: Manifest, wanted: Manifest['engine']): void {
  if (engine !== wanted) throw new Error(OTHER_ENGINE[engine])
  const known = readMigrationFiles({ migrationsFolder: migrationsFolder(wanted) }).length
  if (migrations > known)
    throw new Error(`kopian kommer från ett nyare Ringkö (${migrations} migreringar, det här kan ${known})`)
}

const OTHER_ENGINE = {
  sqlite:
    'kopian är av en installation på SQLite. Återläs den utan DATABASE_URL, och flytta sedan över med npm run db:copy-to-postgres',
  postgres: 'kopian är av en installation på PostgreSQL. Sätt DATABASE_URL till databasen som den ska läsas in i',
} as const

/** Copied and looked through before anything else happens. */
async function stage({ from, staged, manifest }: { from: string; staged: string; manifest: Manifest }): Promise<void> {
  mkdirSync(staged, { mode: 0o700 })
  for (const { name } of manifest.files) copyOnDisk(join(from, name), join(staged, name))
  const { rows } = await inspectDatabase(join(staged, DATABASE_FILE))
  const [wrong] = Object.keys(manifest.rows).filter((table) => manifest.rows[table] !== rows[table])
  if (wrong) throw new Error(`kopian har ${rows[wrong]} rader i ${wrong} i stället för ${manifest.rows[wrong]}`)
}

/** The old files go aside, the new ones take their place. By names only, and never over another file. */
function change({ dataDir, staged, stamp }: { dataDir: string; staged: string; stamp: string }): string | null {
  const wasThere = existsSync(join(dataDir, DATABASE_FILE))
  const aside = join(dataDir, `${ASIDE}${stamp}`)
  writeOnDisk(join(dataDir, UNDER_WAY), aside)
  syncPath(dataDir)
  mkdirSync(aside, { mode: 0o700 })
  for (const name of filesIn(dataDir)) renameSync(join(dataDir, name), join(aside, name))
  syncPath(aside)
  for (const name of filesIn(staged)) renameSync(join(staged, name), join(dataDir, name))
  syncPath(dataDir)
  rmSync(join(dataDir, UNDER_WAY))
  syncPath(dataDir)
  if (wasThere) return aside
  if (readdirSync(aside).length === 0) rmSync(aside, { recursive: true })
  return null
}

/** Our own lock is held and stays. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== UNDER_WAY && !/\.lock(-\w+)?$/.test(entry.name))
    .map((entry) => entry.name)
}
