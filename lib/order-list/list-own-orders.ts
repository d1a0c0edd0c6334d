import { selectCorrections, selectOwnOrders } from '@/db/queries/own-orders'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import { addCalendarDays, instantOf, isoWeekdayOf, localDayOf } from '@/lib/calendar/local-time'
import type { Context } from '@/lib/context'
import type { OwnOrder, OwnOrders } from '@/lib/order-list/types'

/**
 * Mina order: what I have placed since Monday, and older ones that were corrected or cancelled since then, newest first, with
 * who did it. Never another's. Errors: forbidden.
 */
export async function listOwnOrders({ db, actor, now }: Context): Promise<OwnOrders> {
  demand(actor, 'order.see')
  const today = localDayOf(now)
  const monday = addCalendarDays(today, 1 - isoWeekdayOf(today))
  const rows = await selectOwnOrders(db.read, { userId: actor.id, since: instantOf(monday, 0) })
  const corrected = await selectCorrections(
    db.read,
    rows.filter(({ correctedAt }) => correctedAt !== null).map(({ id }) => id),
  )
  // The latest of each stands last.
  const by = new Map(corrected.map(({ orderId, name }) => [orderId, name]))
  return { today, monday, orders: rows.map((row) => shown(row, by.get(row.id) ?? null)) }
}

type Row = Awaited<ReturnType<typeof selectOwnOrders>>[number]

function shown(row: Row, correctedBy: string | null): OwnOrder {
  const { id, number, status, legalName, totalExVat, placedAt, correctedAt, cancelledAt, cancelledBy, reason } = row
  return {
    ...{ id, number, status, legalName, totalExVat },
    placedAt: isoOf(placedAt),
    placedOn: localDayOf(placedAt),
    corrected: correctedAt === null ? null : { at: isoOf(correctedAt), by: correctedBy },
    cancelled:
      cancelledAt === null ? null : { at: isoOf(cancelledAt), by: cancelledBy, on: localDayOf(cancelledAt), reason },
  }
}
