import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyDatabase } from './copy-database'
import { companionFiles, DATABASE_FILE } from './data-files'
import { inspectDatabase } from './inspect-database'
import { describeFile, type Manifest, verifyBackup, writeManifest } from './manifest'
import { copyOnDisk, syncPath } from './on-disk'

export interface BackUp {
  dataDir: string
  /** A folder that is not there yet. */
  into: string
  /** Epoch milliseconds. */
  now: number
}

/**
 * Copies an installation while callers work in it. Everything is written under a temporary name, looked through and put on disk
 * before the folder gets its name: what bears it is whole. Throws when the copy is not what the database was.
 */
export async function backUp({ dataDir, into, now }: BackUp): Promise<Manifest> {
  if (existsSync(into)) throw new Error(`${into} finns redan, och en säkerhetskopia skrivs aldrig över`)
  const unfinished = `${into}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  const manifest = await fill({ dataDir, into: unfinished, now }).catch((error: unknown) => {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  })
  renameSync(unfinished, into)
  syncPath(dirname(into))
  return manifest
}

async function fill({ dataDir, into, now }: BackUp): Promise<Manifest> {
  const database = join(into, DATABASE_FILE)
  const rows = await copyDatabase({ from: join(dataDir, DATABASE_FILE), to: database })
  const { rows: copied, migrations } = await inspectDatabase(database)
  const [wrong] = Object.keys(rows).filter((table) => rows[table] !== copied[table])
  if (wrong) throw new Error(`kopian har ${copied[wrong]} rader i ${wrong} i stället för ${rows[wrong]}`)
  // After the database: a stop that came meanwhile is in the file then, and a restore puts it back.
  const names = companionFiles(dataDir)
  for (const name of names) copyOnDisk(join(dataDir, name), join(into, name))
  syncPath(database)
  const files = []
  for (const name of [DATABASE_FILE, ...names]) files.push(await describeFile(into, name))
  writeManifest(into, { format: 1, takenAt: new Date(now).toISOString(), migrations, files, rows })
  syncPath(into)
  // Read back as a restore will read it: what is said to be checked is.
  return verifyBackup(into)
}
