import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { uploadCutOff, uploadHasNoRoom, uploadTooLarge } from '@/lib/imports/errors'

/** Files of the browser lie here until they are done; their names are ours, so no path of a client is ever used. */
const folderOf = (dataDir: string) => join(dataDir, 'uploads')
const OURS = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const NO_ROOM = /^(ENOSPC|EDQUOT|EROFS|EIO)$/

/** Where what is stored under this name lies: as it came, the text of its first sheet when it is a spreadsheet, its planned rows. */
export function placesOf(dataDir: string, storedAs: string) {
  if (!OURS.test(storedAs)) throw new Error('Not the name of an upload')
  const original = join(folderOf(dataDir), storedAs)
  return { original, text: `${original}.csv`, preview: `${original}.preview` }
}

/** Where the text of a sheet lies, counted from 0. Each has its own: what is being read is never written over. */
export function sheetPlace(dataDir: string, storedAs: string, at: number): string {
  const { original, text } = placesOf(dataDir, storedAs)
  return at === 0 ? text : `${original}.${at}.csv`
}

export interface Upload {
  storedAs: string
  bytes: number
}

/**
 * Takes a file from the browser as it comes, in constant memory, readable for us alone. Errors: `too_large`, `invalid` when it
 * was cut off, `read_only` when the disk is full. Nothing of it stays then.
 */
export async function receiveUpload(dataDir: string, body: Readable, { limit }: { limit: number }): Promise<Upload> {
  const storedAs = crypto.randomUUID()
  const { original } = placesOf(dataDir, storedAs)
  const part = `${original}.part`
  const counter = countBytes(limit)
  try {
    await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 })
    await pipeline(body, counter.stream, createWriteStream(part, { mode: 0o600, flags: 'wx' }))
    await toDisk(part)
    await rename(part, original)
  } catch (error) {
    await rm(part, { force: true })
    throw explain(error)
  }
  return { storedAs, bytes: counter.bytes() }
}

export async function removeUpload(dataDir: string, storedAs: string): Promise<void> {
  await rm(placesOf(dataDir, storedAs).original, { force: true })
  for (const name of await readdir(folderOf(dataDir)).catch(() => [])) {
    if (name.startsWith(`${storedAs}.`)) await rm(join(folderOf(dataDir), name), { recursive: true, force: true })
  }
}

/** What lies in the folder for longer than that and belongs to none of these: left by a crash. */
export async function removeOrphans(dataDir: string, known: ReadonlySet<string>, before: number): Promise<void> {
  for (const name of await readdir(folderOf(dataDir)).catch(() => [])) {
    if (known.has(name.split('.')[0] ?? '')) continue
    const path = join(folderOf(dataDir), name)
    const found = await stat(path).catch(() => null)
    if (found && found.mtimeMs < before) await rm(path, { recursive: true, force: true })
  }
}

function countBytes(limit: number) {
  let bytes = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      done(bytes > limit ? uploadTooLarge(limit) : null, chunk)
    },
  })
  return { stream, bytes: () => bytes }
}

async function toDisk(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

function explain(error: unknown): unknown {
  const { code = '' } = error as { code?: string }
  if (NO_ROOM.test(code)) return uploadHasNoRoom()
  return /^(ECONNRESET|ERR_STREAM_PREMATURE_CLOSE|ABORT_ERR)$/.test(code) ? uploadCutOff() : error
}
