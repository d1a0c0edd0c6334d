import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { makeFolder } from '../make-folder'
import { copyDatabase } from './copy-database'
import { companionFiles, DATABASE_FILE, DUMP_FILE } from './data-files'
import { dumpDatabase, inspectDump } from './dump-database'
import { type Inspected, inspectDatabase } from './inspect-database'
import { describeFile, type Manifest, readManifest, writeManifest } from './manifest'
import { copyOnDisk, syncPath } from './on-disk'

export interface BackUp {
  dataDir: string
  /** Where its database is on PostgreSQL; without it the file in its folder. */
  url?: string | undefined
  /** A folder that is not there yet. */
  into: string
  /** Epoch milliseconds. */
  now: number
}

/**
 * Copies an installation while callers work in it. Everything is written under a temporary name, looked through and put on disk
 * before the folder gets its name: what bears it is whole. Throws when the copy is not what the database was.
 */
export async function backUp({ into, ...what }: BackUp): Promise<Manifest> {
  if (existsSync(into)) throw new Error(`${into} finns redan, och en säkerhetskopia skrivs aldrig över`)
  const unfinished = `${into}.unfinished`
  refuseBeside(unfinished)
  const manifest = await begin(unfinished, () => fill({ ...what, into: unfinished })).catch((error: unknown) => {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  })
  rmSync(join(unfinished, WRITER))
  renameSync(unfinished, into)
  syncPath(dirname(into))
  return manifest
}

/** Whose process writes in the folder. Not a lock: backups lie on network disks too, where locks cannot be relied on. */
const WRITER = 'writer.pid'

/** A copy that was cut off is cleared away, one that a process of this machine writes in is left to it. */
function refuseBeside(folder: string): void {
  const writer = writerIn(folder)
  if (writer) throw new Error(`en annan säkerhetskopia skrivs just nu till ${folder} (process ${writer})`)
}

async function begin<T>(folder: string, fillIt: () => Promise<T>): Promise<T> {
  rmSync(folder, { recursive: true, force: true })
  makeFolder(folder)
  writeFileSync(join(folder, WRITER), `${process.pid} ${hostname()}`, { mode: 0o600 })
  return fillIt()
}

function writerIn(folder: string): number | null {
  const file = join(folder, WRITER)
  if (!existsSync(file)) return null
  const [pid, host] = readFileSync(file, 'utf8').split(' ')
  return host === hostname() && Number(pid) !== process.pid && isAlive(Number(pid)) ? Number(pid) : null
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's, and there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function fill({ dataDir, url, into, now }: BackUp): Promise<Manifest> {
  const engine = url ? 'postgres' : 'sqlite'
  const name = url ? DUMP_FILE : DATABASE_FILE
  const to = join(into, name)
  const held = await (url ? dumpDatabase({ url, to }) : copyDatabase({ from: join(dataDir, name), to }))
  // After the database: a stop that came meanwhile is in the file then, and a restore puts it back.
  const names = companionFiles(dataDir)
  for (const companion of names) copyOnDisk(join(dataDir, companion), join(into, companion))
  syncPath(to)
  // Side by side: the threads that look through the copy take the processor, the checksums a tenth of that.
  const looking = url ? inspectDump({ url, dump: to }) : inspectDatabase(to)
  // Heard of below; until then it is not an unhandled rejection.
  looking.catch(() => undefined)
  const manifest = await seal({ into, engine, names: [name, ...names], now, held })
  refuseOther(held, await looking)
  return manifest
}

type Sealed = Pick<BackUp, 'into' | 'now'> & { engine: Manifest['engine']; names: string[]; held: Inspected }

/** Names every file with its checksum, taken of what lies in the folder, and reads the names back as a restore will. */
async function seal({ into, engine, names, now, held }: Sealed): Promise<Manifest> {
  const files = []
  for (const name of names) files.push(await describeFile(into, name))
  writeManifest(into, { format: 1, engine, takenAt: new Date(now).toISOString(), files, ...held })
  syncPath(into)
  return readManifest(into)
}

/** A copy that is not what was copied. */
export function refuseOther(held: Inspected, copied: Inspected): void {
  const [wrong] = Object.keys(held.rows).filter((table) => held.rows[table] !== copied.rows[table])
  if (wrong) throw new Error(`kopian har ${copied.rows[wrong]} rader i ${wrong} i stället för ${held.rows[wrong]}`)
  if (held.migrations !== copied.migrations)
    throw new Error(`kopian har ${copied.migrations} migreringar i stället för ${held.migrations}`)
}
