import type { FileScan } from '@/lib/imports/scan-file'

export type Encoding = 'utf8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp850' | 'macintosh'

/** What a person reads about the encoding. */
export const ENCODING_NAMES: Record<Encoding, string> = {
  utf8: 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (BE)',
  'windows-1252': 'Windows-1252',
  cp850: 'DOS (cp850)',
  macintosh: 'Mac Roman',
}

/**
 * Names the encoding of an address file: byte order mark, zero bytes of UTF-16, strict UTF-8, and else the one byte
 * encoding in which most letters become Swedish ones. General guessers misread Swedish cp850 and Mac files.
 */
export function detectEncoding(scan: Pick<FileScan, 'head' | 'histogram' | 'isUtf8'>): Encoding {
  return byMark(scan.head) ?? byZeroBytes(scan.head) ?? (scan.isUtf8 ? 'utf8' : byLetters(scan.histogram))
}

function byMark(head: Buffer): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return null
}

/** Western letters in UTF-16 have a zero as every second byte; a file of one-byte letters has hardly any. */
function byZeroBytes(head: Buffer): Encoding | null {
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const enough = head.length * 0.2
  if (odd > enough && odd > even * 4) return 'utf-16le'
  if (even > enough && even > odd * 4) return 'utf-16be'
  return null
}

const SWEDISH_BYTES: readonly { encoding: Encoding; common: readonly number[]; rare: readonly number[] }[] = [
  { encoding: 'windows-1252', common: [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6], rare: [0xe9, 0xfc, 0xe8, 0xa0, 0x96] },
  { encoding: 'cp850', common: [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99], rare: [0x82, 0x81, 0x8a] },
  { encoding: 'macintosh', common: [0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85], rare: [0x8e, 0x9f, 0x8f] },
]

function byLetters(histogram: Uint32Array): Encoding {
  const count = (byte: number) => histogram[byte] ?? 0
  const total = (bytes: readonly number[]) => bytes.reduce((sum, byte) => sum + count(byte), 0)
  const high = histogram.subarray(0x80).reduce((sum, times) => sum + times, 0)
  // UTF-8 with a few broken letters: every å, ä and ö begins with C3, which no other encoding uses for Swedish.
  if (count(0xc3) * 2 > high * 0.7) return 'utf8'
  const scored = SWEDISH_BYTES.map(({ encoding, common, rare }) => ({
    encoding,
    score: total(common) * 3 + total(rare),
  }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).encoding
}
