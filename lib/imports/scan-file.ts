import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** What one pass over the bytes tells: enough to name the encoding, and whether the same file was read before. */
export interface FileScan {
  bytes: number
  contentHash: string
  /** The first bytes, for marks and zero bytes. */
  head: Buffer
  /** How often each byte stands in the file. */
  histogram: Uint32Array
  isUtf8: boolean
}

/** Reads a whole file once, in constant memory: its hash, its bytes, and whether all of it is valid UTF-8. */
export async function scanFile(path: string): Promise<FileScan> {
  const hash = createHash('sha256')
  const histogram = new Uint32Array(256)
  const utf8 = new Utf8Check()
  let head = Buffer.alloc(0)
  let bytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)])
    bytes += chunk.length
    hash.update(chunk)
    utf8.add(chunk)
    for (const byte of chunk) histogram[byte] = (histogram[byte] ?? 0) + 1
  }
  return { bytes, contentHash: hash.digest('hex'), head, histogram, isUtf8: utf8.end() }
}

const CHUNK_BYTES = 256 * 1024
const HEAD_BYTES = 64 * 1024

/** Strict: one byte that is not UTF-8 anywhere in the file, also after a million rows of plain letters, is enough. */
class Utf8Check {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #isValid = true

  add(chunk: Buffer): void {
    if (this.#isValid) this.#try(() => this.#decoder.decode(chunk, { stream: true }))
  }

  end(): boolean {
    if (this.#isValid) this.#try(() => this.#decoder.decode())
    return this.#isValid
  }

  #try(decode: () => string): void {
    try {
      decode()
    } catch {
      this.#isValid = false
    }
  }
}
