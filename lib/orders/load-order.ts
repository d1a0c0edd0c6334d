import { selectOrder, selectOrderLines, selectOrderTasks } from '@/db/queries/orders'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Context } from '@/lib/context'
import { orderGone } from '@/lib/orders/errors'
import type { OrderView } from '@/lib/orders/types'

/** One order with its lines and what the office was asked because of it (S40). Errors: forbidden, not_found. */
export async function loadOrder({ db, actor }: Context, { orderId }: { orderId: number }): Promise<OrderView> {
  demand(actor, 'order.see')
  const [found] = await selectOrder(db.read, { orderId })
  if (!found) throw orderGone()
  const { activityId } = found.order
  const lines = await selectOrderLines(db.read, { orderId })
  return {
    ...viewOf(found),
    lines: lines.map(({ includesText: _, ...line }) => line),
    officeTasks: await selectOrderTasks(db.read, { activityId }),
  }
}

type Found = Awaited<ReturnType<typeof selectOrder>>[number]

function viewOf({ order, ...of }: Found): Omit<OrderView, 'lines' | 'officeTasks'> {
  const { id, version, number, status, vatRate, totalExVat, vat, total, activityId, cancelReason } = order
  const { legalName, firstName, lastName, marketingName, orgNo, isForeign, soleTrader } = order
  const { invoiceDelivery, invoiceEmail, peppolId, url, email, termsDays, directedTo } = order
  return {
    ...{ id, version, number, status, vatRate, totalExVat, vat, total, activityId, cancelReason },
    ...{ legalName, firstName, lastName, marketingName, orgNo, isForeign, soleTrader },
    ...{ invoiceDelivery, invoiceEmail, peppolId, url, email, termsDays, directedTo },
    placedAt: isoOf(order.placedAt),
    undoneAt: isoOrNull(order.undoneAt),
    cancelledAt: isoOrNull(order.cancelledAt),
    correctedAt: isoOrNull(order.correctedAt),
    by: { id: order.placedById, name: of.byName },
    organization: { id: order.organizationId, name: of.organizationName, customerNo: of.customerNo },
    campaign: { id: order.campaignId, name: of.campaignName },
    note: of.note,
  }
}

const isoOrNull = (at: number | null) => (at === null ? null : isoOf(at))
