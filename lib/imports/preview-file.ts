import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, open, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { PreviewFilter, PreviewRow } from '@/lib/imports/preview-row'

const OFFSET_BYTES = 8

/**
 * The planned rows of a file lie in a folder beside it, one line of JSON each, with where each begins for every kind of row:
 * the database is not written for a preview, and any page of any kind is one short read.
 */
export class PreviewWriter {
  readonly #folder: string
  readonly #rows: WriteStream
  readonly #offsets = new Map<string, number[]>()
  #at = 0

  private constructor(folder: string) {
    this.#folder = folder
    this.#rows = createWriteStream(join(folder, 'rows'), { mode: 0o600 })
    this.#rows.on('error', () => undefined)
  }

  static async open(folder: string): Promise<PreviewWriter> {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return new PreviewWriter(folder)
  }

  async add(rows: readonly PreviewRow[]): Promise<void> {
    const lines = rows.map((row) => {
      const line = `${JSON.stringify(row)}\n`
      this.#note(row.kind)
      this.#note('all')
      this.#at += Buffer.byteLength(line)
      return line
    })
    if (this.#rows.errored) throw this.#rows.errored
    if (this.#rows.write(lines.join(''))) return
    // Not `once` of node:events: an error on the way is told by close.
    await new Promise<void>((resolve) => {
      this.#rows.once('drain', () => resolve()).once('error', () => resolve())
    })
  }

  async close(): Promise<void> {
    this.#rows.end()
    await finished(this.#rows)
    for (const [kind, offsets] of this.#offsets) {
      await writeFile(join(this.#folder, kind), Buffer.from(Float64Array.from(offsets).buffer), { mode: 0o600 })
    }
  }

  async abandon(): Promise<void> {
    this.#rows.destroy()
    await rm(this.#folder, { recursive: true, force: true })
  }

  #note(kind: string): void {
    const offsets = this.#offsets.get(kind)
    if (offsets) offsets.push(this.#at)
    else this.#offsets.set(kind, [this.#at])
  }
}

/** A page of the rows of a kind, in the order of the file; empty when there are none. */
export async function readPreview(
  folder: string,
  { kind, from, limit }: { kind: PreviewFilter; from: number; limit: number },
): Promise<PreviewRow[]> {
  const offsets = await readOffsets(join(folder, kind), { from, limit })
  if (offsets.length === 0) return []
  const file = await open(join(folder, 'rows'))
  try {
    const rows: PreviewRow[] = []
    for (const offset of offsets) rows.push(await readRow(file, offset))
    return rows
  } finally {
    await file.close()
  }
}

type File = Awaited<ReturnType<typeof open>>

async function readOffsets(path: string, { from, limit }: { from: number; limit: number }): Promise<number[]> {
  const file = await open(path).catch(() => null)
  if (!file) return []
  try {
    const bytes = Buffer.alloc(limit * OFFSET_BYTES)
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from * OFFSET_BYTES)
    return Array.from({ length: Math.floor(bytesRead / OFFSET_BYTES) }, (_, at) =>
      bytes.readDoubleLE(at * OFFSET_BYTES),
    )
  } finally {
    await file.close()
  }
}

const FIRST_READ = 4096

async function readRow(file: File, offset: number): Promise<PreviewRow> {
  let text = ''
  for (let size = FIRST_READ; ; size *= 4) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(size), 0, size, offset)
    text = buffer.toString('utf8', 0, bytesRead)
    const end = text.indexOf('\n')
    if (end !== -1) return JSON.parse(text.slice(0, end))
    if (bytesRead < size) throw new Error('The preview is cut off')
  }
}
