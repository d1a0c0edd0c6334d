import type { Tx } from '@/db/database'
import { selectCancelledOrders } from '@/db/queries/order-changes'
import { addToCell, clearTally, selectCellsOfActivities } from '@/db/queries/tally'
import { localDayOf, localHourOf } from '@/lib/calendar/local-time'

/** Counts every activity anew, and each cancelled order on its day. Gives what the tally holds already ("Always true" 5); after a repair, what it should. */
export async function rebuildTally(tx: Tx): Promise<void> {
  await clearTally(tx)
  for (const cell of await selectCellsOfActivities(tx)) await addToCell(tx, cell)
  for (const { cancelledAt, campaignId, userId, totalExVat } of await selectCancelledOrders(tx)) {
    if (cancelledAt === null) continue
    const cell = { localDay: localDayOf(cancelledAt), localHour: localHourOf(cancelledAt), campaignId, userId }
    await addToCell(tx, { ...cell, outcome: 'order_cancelled', count: 1, talked: 0, orderValue: -totalExVat })
  }
}
