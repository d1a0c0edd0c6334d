import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { insertAudit } from '@/db/queries/audit'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { LOGO_NAMES } from './find-logo'
import { loadLogo } from './load-logo'

/** Mails and papers go without a logo from now on; one that is not there is gone already. */
export async function removeLogo(ctx: Context): Promise<void> {
  demand(ctx.actor, 'setting.edit')
  const before = await loadLogo(ctx.dataDir)
  if (before) {
    await inOneWrite(ctx, ({ tx, now }) => {
      const audit = { action: 'setting:logo_removed', entity: 'setting', entityId: null, before, after: null }
      return insertAudit(tx, { ...audit, now, userId: ctx.actor.id })
    })
  }
  for (const name of Object.values(LOGO_NAMES)) rmSync(join(ctx.dataDir, name), { force: true })
}
