import type { Reader } from '@/db/database'
import { insertAudit } from '@/db/queries/audit'
import { findSetting, saveSetting } from '@/db/queries/settings'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { type OfficeSettings, officeSettings } from '@/lib/inbox/settings-schema'

const KEY = 'office'
const UNSET: OfficeSettings = { forwardAddress: '' }

/** Where orders by mail are forwarded (S44). */
export async function editOfficeSettings(ctx: Context, settings: OfficeSettings): Promise<OfficeSettings> {
  demand(ctx.actor, 'setting.edit')
  return inOneWrite(ctx, async ({ tx, now }) => {
    const before = await readOfficeSettings(tx)
    await saveSetting(tx, { key: KEY, value: settings, now })
    const audit = { action: 'setting:office_changed', entity: 'setting', entityId: null, before, after: settings }
    await insertAudit(tx, { ...audit, now, userId: ctx.actor.id })
    return settings
  })
}

/** Nothing is forwarded until an administrator says where to. */
export async function readOfficeSettings(reader: Reader): Promise<OfficeSettings> {
  const [kept] = await findSetting(reader, { key: KEY })
  return kept ? officeSettings.parse(kept.value) : UNSET
}
