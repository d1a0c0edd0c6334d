import { deflateSync } from 'node:zlib'

export interface PngShape {
  width: number
  height: number
  /** 0 or 1. */
  interlace?: number
  /** How rows are packed, 0 to 4. */
  filter?: number
}

/** A PNG of one colour. Nothing checks its checksums but programs that show it, so they are right too. */
export function pngOf({ width, height, interlace = 0, filter = 0 }: PngShape): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, interlace], 8)
  const row = Buffer.concat([Buffer.from([filter]), Buffer.alloc(width * 3, Buffer.from([0x1f, 0x5f, 0x8b]))])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Uint8Array.from(
    Buffer.concat([sign, piece('IHDR', head), piece('IDAT', pixels), piece('IEND', Buffer.alloc(0))]),
  )
}

/** The outside of a JPEG: its frame with so many colours, and an end. */
export function jpegOf({ width, height, colours }: { width: number; height: number; colours: number }) {
  const frame = Buffer.alloc(10 + 3 * colours)
  frame.set([0xff, 0xc0])
  frame.writeUInt16BE(8 + 3 * colours, 2)
  frame.writeUInt8(8, 4)
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  frame.writeUInt8(colours, 9)
  return Uint8Array.from(Buffer.concat([Buffer.from([0xff, 0xd8]), frame, Buffer.from([0xff, 0xd9])]))
}

function piece(name: string, body: Buffer): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length)
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(checksum(named))
  return Buffer.concat([size, named, sum])
}

function checksum(bytes: Buffer): number {
  let sum = 0xff_ff_ff_ff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xed_b8_83_20 : 0)
  }
  return (sum ^ 0xff_ff_ff_ff) >>> 0
}
