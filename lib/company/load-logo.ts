import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import { logoMissing } from './errors'
import { findLogo } from './find-logo'
import { type Picture, readPicture } from './read-picture'
import type { LogoType, LogoView } from './types'

/** What the logo is, without its bytes; null when there is none. */
export async function loadLogo(dataDir: string): Promise<LogoView | null> {
  const logo = await readLogo(dataDir)
  return logo && describeLogo(logo.picture, logo.bytes)
}

export function describeLogo({ type, width, height }: Picture, bytes: Uint8Array): LogoView {
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { type, width, height, bytes: bytes.byteLength, version }
}

export interface LogoFile {
  type: LogoType
  bytes: Uint8Array<ArrayBuffer>
}

/** The logo itself; null when there is none, or what somebody has put there is no picture. */
export async function readLogo(dataDir: string): Promise<(LogoFile & { picture: Picture }) | null> {
  const found = findLogo(dataDir)
  const bytes = found && (await readFile(found.path).catch(() => null))
  const picture = bytes && readPicture(bytes)
  if (!found || !bytes || !picture || typeof picture === 'string') return null
  return { type: found.type, bytes: Uint8Array.from(bytes), picture }
}

/** The logo as a file, for who sets it. Errors: `not_found`. */
export async function fetchLogo(ctx: Context): Promise<LogoFile & { name: string }> {
  demand(ctx.actor, 'setting.edit')
  const logo = await readLogo(ctx.dataDir)
  if (!logo) throw logoMissing()
  return { type: logo.type, bytes: logo.bytes, name: logo.type === 'image/png' ? 'logo.png' : 'logo.jpg' }
}
