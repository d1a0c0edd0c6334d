import { inflateSync } from 'node:zlib'
import type { LogoType } from './types'

export interface Picture {
  type: LogoType
  width: number
  height: number
}

/** Pixels: enough for a paper at 300 dots an inch, little enough to draw at once. */
export const MOST_PIXELS = 2000
/** What is wrong with a file that should be a picture. */
export type PictureFault = 'not_a_picture' | 'broken' | 'too_many_pixels' | 'interlaced' | 'print_colours'

/**
 * What a PNG or JPEG is by its bytes, whatever it is called: papers and mail programs get it as it is, so one that is cut off
 * or that they could not show is told here.
 */
export function readPicture(bytes: Uint8Array): Picture | PictureFault {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (file.subarray(0, 8).equals(PNG)) return readPng(file)
    if (file.readUInt16BE(0) === 0xff_d8) return readJpeg(file)
    return 'not_a_picture'
  } catch {
    // Numbers beyond the end, or what does not unpack.
    return file.length < 8 ? 'not_a_picture' : 'broken'
  }
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const LAST_FILTER = 4
/** Colour type -> samples for each pixel. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

function readPng(file: Buffer): Picture | PictureFault {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const [depth, colours, interlace] = [file.readUInt8(24), file.readUInt8(25), file.readUInt8(28)]
  const samples = SAMPLES[colours]
  if (file.toString('latin1', 12, 16) !== 'IHDR' || !samples || width * height === 0) return 'broken'
  if (width > MOST_PIXELS || height > MOST_PIXELS) return 'too_many_pixels'
  if (interlace !== 0) return 'interlaced'
  const drawn = height * (1 + Math.ceil((width * samples * depth) / 8))
  const unpacked = inflateSync(dataOf(file), { maxOutputLength: drawn + 1 })
  return unpacked.length === drawn && hasKnownRows(unpacked, height) ? { type: 'image/png', width, height } : 'broken'
}

/** Each row begins with which of five filters it was packed by: with a sixth no paper could be drawn. */
function hasKnownRows(unpacked: Buffer, height: number): boolean {
  const row = unpacked.length / height
  for (let at = 0; at < unpacked.length; at += row) if (unpacked.readUInt8(at) > LAST_FILTER) return false
  return true
}

/** The picture's own part, from all the pieces it comes in up to the end. */
function dataOf(file: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; ; ) {
    const [length, name] = [file.readUInt32BE(at), file.toString('latin1', at + 4, at + 8)]
    if (name === 'IEND') return Buffer.concat(parts)
    if (name === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
}

function readJpeg(file: Buffer): Picture | PictureFault {
  for (let at = 2; ; at += 2 + file.readUInt16BE(at + 2)) {
    if (file.readUInt8(at) !== 0xff) return 'broken'
    const marker = file.readUInt8(at + 1)
    if (marker < 0xc0 || marker > 0xc2) continue
    const [height, width, colours] = [file.readUInt16BE(at + 5), file.readUInt16BE(at + 7), file.readUInt8(at + 9)]
    if (width * height === 0 || file.lastIndexOf(Buffer.from([0xff, 0xd9])) < at) return 'broken'
    if (width > MOST_PIXELS || height > MOST_PIXELS) return 'too_many_pixels'
    return colours === 4 ? 'print_colours' : { type: 'image/jpeg', width, height }
  }
}
