import { insertAudit } from '@/db/queries/audit'
import { saveSetting } from '@/db/queries/settings'
import { demand } from '@/lib/auth/rights'
import { changedFields } from '@/lib/changed-fields'
import { type Context, inOneWrite } from '@/lib/context'
import { ORDER_SETTINGS_KEY, readOrderSettings } from '@/lib/orders/read-settings'
import type { OrderSettings } from '@/lib/orders/types'

/** Thresholds, VAT and what "löpande" gives. Orders that were placed keep what they were counted with. Errors: forbidden. */
export async function setOrderSettings(ctx: Context, settings: OrderSettings): Promise<OrderSettings> {
  demand(ctx.actor, 'setting.edit')
  return inOneWrite(ctx, async ({ tx, now }) => {
    const changed = changedFields({ ...(await readOrderSettings(tx)) }, { ...settings })
    await saveSetting(tx, { key: ORDER_SETTINGS_KEY, value: settings, now })
    const audit = { action: 'setting:orders_changed', entity: 'setting', entityId: null, ...changed }
    await insertAudit(tx, { ...audit, now, userId: ctx.actor.id })
    return settings
  })
}
