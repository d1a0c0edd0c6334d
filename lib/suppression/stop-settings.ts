import type { Reader } from '@/db/database'
import { insertAudit } from '@/db/queries/audit'
import { findSetting, saveSetting } from '@/db/queries/settings'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { type StopSettings, stopSettings } from '@/lib/suppression/schema'

const KEY = 'stops'

/** Where new and lifted stops are posted; the calls are signed with WEBHOOK_SECRET (S28). */
export async function editStopSettings(ctx: Context, settings: StopSettings): Promise<StopSettings> {
  demand(ctx.actor, 'setting.edit')
  return inOneWrite(ctx, async ({ tx, now }) => {
    const before = await readStopSettings(tx)
    await saveSetting(tx, { key: KEY, value: settings, now })
    const audit = { action: 'setting:stops_changed', entity: 'setting', entityId: null, before, after: settings }
    await insertAudit(tx, { ...audit, now, userId: ctx.actor.id })
    return settings
  })
}

/** Nothing is posted until an administrator says where to. */
export async function readStopSettings(reader: Reader): Promise<StopSettings> {
  const [kept] = await findSetting(reader, { key: KEY })
  return kept ? stopSettings.parse(kept.value) : { webhookUrl: '' }
}
