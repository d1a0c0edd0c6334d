import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import iconv from 'iconv-lite'
import type { Encoding } from '@/lib/imports/detect-encoding'

/** The text of a file, piece by piece, without its byte order mark. */
export async function* decodeFile(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding)
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    yield decoder.write(chunk)
  }
  const rest = decoder.end()
  if (rest) yield rest
}

/** The beginning of a file's text: enough to see how its columns are separated and where its header row stands. */
export async function decodeStart(path: string, encoding: Encoding): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0)
    const decoder = iconv.getDecoder(encoding)
    return decoder.write(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

const CHUNK_BYTES = 128 * 1024
const START_BYTES = 64 * 1024

const OTHER_FILES: readonly { mark: readonly number[]; text: string }[] = [
  { mark: [0x50, 0x4b, 0x03, 0x04], text: 'en Excel-fil (xlsx) eller ett zip-arkiv' },
  { mark: [0xd0, 0xcf, 0x11, 0xe0], text: 'en äldre Excel-fil (xls)' },
  { mark: [0x25, 0x50, 0x44, 0x46], text: 'en PDF' },
  { mark: [0x89, 0x50, 0x4e, 0x47], text: 'en bild (PNG)' },
  { mark: [0xff, 0xd8, 0xff], text: 'en bild (JPEG)' },
  { mark: [0x47, 0x49, 0x46, 0x38], text: 'en bild (GIF)' },
  { mark: [0x1f, 0x8b], text: 'en packad fil (gzip)' },
  { mark: [0x37, 0x7a, 0xbc, 0xaf], text: 'ett 7z-arkiv' },
]

/** What a file is when it is no text file, in Swedish; null for text. */
export function otherFileKind(head: Buffer): string | null {
  return OTHER_FILES.find(({ mark }) => mark.every((byte, at) => head[at] === byte))?.text ?? null
}
