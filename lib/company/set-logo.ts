import { renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { insertAudit } from '@/db/queries/audit'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { readOnly } from '@/lib/errors'
import { wrongPicture } from './errors'
import { LOGO_NAMES } from './find-logo'
import { describeLogo, loadLogo } from './load-logo'
import { type Picture, readPicture } from './read-picture'
import type { LogoView } from './types'

/**
 * The logo of mails and papers: a PNG or JPEG by its bytes, at most 2000 pixels each way. It is on disk under another name
 * before it takes the old one's place. Errors: `forbidden`, `invalid` for what is no such picture, `read_only` without room.
 */
export async function setLogo(ctx: Context, { bytes }: { bytes: Uint8Array }): Promise<LogoView> {
  demand(ctx.actor, 'setting.edit')
  const picture = readPicture(bytes)
  if (typeof picture === 'string') throw wrongPicture(picture)
  const written = join(ctx.dataDir, `mail-logo-${crypto.randomUUID()}.new`)
  await writeWhole(written, bytes)
  try {
    const before = await loadLogo(ctx.dataDir)
    const after = describeLogo(picture, bytes)
    await inOneWrite(ctx, ({ tx, now }) => {
      const audit = { action: 'setting:logo_changed', entity: 'setting', entityId: null }
      return insertAudit(tx, { ...audit, before, after, now, userId: ctx.actor.id })
    })
    renameSync(written, join(ctx.dataDir, LOGO_NAMES[picture.type]))
    rmSync(join(ctx.dataDir, LOGO_NAMES[otherThan(picture)]), { force: true })
    return after
  } finally {
    rmSync(written, { force: true })
  }
}

const otherThan = ({ type }: Picture) => (type === 'image/png' ? 'image/jpeg' : 'image/png')

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw readOnly(error)
  }
}
