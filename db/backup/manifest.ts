import { createHash } from 'node:crypto'
import { accessSync, constants, createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import { writeOnDisk } from './on-disk'

/** Whatever a file may be called, but no way out of the folder. */
const ONE_NAME = /^(?!\.{1,2}$)[^/\\\0]+$/

const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** What the database runs on; a backup of one engine is not restored on the other. */
  engine: z.enum(['sqlite', 'postgres']).default('sqlite'),
  /** ISO 8601 UTC, when the database was as it is in the backup. */
  takenAt: z.iso.datetime(),
  /** Migrations that have run on the database: a program that knows fewer cannot work with it. */
  migrations: z.int(),
  files: z.array(z.strictObject({ name: z.string().regex(ONE_NAME), bytes: z.int(), sha256: z.string() })),
  /** Table name -> rows. */
  rows: z.record(z.string(), z.int()),
})

export type Manifest = z.infer<typeof manifestSchema>
export type KeptFile = Manifest['files'][number]

const MANIFEST = 'manifest.json'
/** The checksum of the list of checksums, since a flipped byte may as well be in that. */
const SEAL = 'manifest.sha256'

export async function describeFile(folder: string, name: string): Promise<KeptFile> {
  return { name, bytes: statSync(join(folder, name)).size, sha256: await hashOf(join(folder, name)) }
}

export function writeManifest(folder: string, manifest: Manifest): void {
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  writeOnDisk(join(folder, MANIFEST), text)
  writeOnDisk(join(folder, SEAL), `${sha256(text)}\n`)
}

/** Reads a backup's manifest and holds every file against it. Throws with the name of what is not as it was. */
export async function verifyBackup(folder: string): Promise<Manifest> {
  const manifest = readManifest(folder)
  for (const { name, bytes, sha256 } of manifest.files) {
    const path = join(folder, name)
    if (!existsSync(path)) throw new Error(`${name} saknas i ${folder}`)
    const found = statSync(path).size
    if (found !== bytes) throw new Error(`${name} är skadad: ${found} byte i stället för ${bytes}`)
    if ((await hashOf(path)) !== sha256) throw new Error(`${name} är skadad: innehållet är inte det som skrevs`)
  }
  return manifest
}

/** What a backup says of itself. Throws when it is not whole, or not as it was written. */
export function readManifest(folder: string): Manifest {
  if (!isReadable(folder)) throw new Error(`${folder} är ingen mapp som går att läsa`)
  const path = join(folder, MANIFEST)
  if (!existsSync(path) || !existsSync(join(folder, SEAL))) throw new Error(`${folder} är ingen hel säkerhetskopia`)
  const text = readFileSync(path, 'latin1')
  if (`${sha256(Buffer.from(text, 'latin1'))}\n` !== readFileSync(join(folder, SEAL), 'latin1'))
    throw new Error(`${MANIFEST} är skadad: den stämmer inte med ${SEAL}`)
  return manifestSchema.parse(JSON.parse(Buffer.from(text, 'latin1').toString('utf8')))
}

function isReadable(folder: string): boolean {
  try {
    readdirSync(folder)
    accessSync(folder, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}
