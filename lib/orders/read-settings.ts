import type { Reader } from '@/db/database'
import { findSetting } from '@/db/queries/settings'
import { DEFAULT_ORDER_SETTINGS } from '@/lib/orders/rules/totals'
import { OrderSettingsInput } from '@/lib/orders/settings-schema'
import type { OrderSettings } from '@/lib/orders/types'

export const ORDER_SETTINGS_KEY = 'orders'

/** Thresholds, VAT and what "löpande" gives, as an administrator has set them. */
export async function readOrderSettings(reader: Reader): Promise<OrderSettings> {
  const [kept] = await findSetting(reader, { key: ORDER_SETTINGS_KEY })
  return kept ? OrderSettingsInput.parse(kept.value) : DEFAULT_ORDER_SETTINGS
}
