import { selectOrder, selectOrderLines, selectOrderTasks } from '@/db/queries/orders'
import { demand, rightOf } from '@/lib/auth/rights'
import type { Actor } from '@/lib/auth/types'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Context } from '@/lib/context'
import { orderGone } from '@/lib/orders/errors'
import type { OrderView } from '@/lib/orders/types'
import { shownOrgNo } from '@/lib/organizations/rules'

/** One order with its lines and what the office was asked because of it (S40). Errors: forbidden, not_found. */
export async function loadOrder({ db, actor }: Context, { orderId }: { orderId: number }): Promise<OrderView> {
  demand(actor, 'order.see')
  const [found] = await selectOrder(db.read, { orderId })
  const isOwnOnly = rightOf(actor.role, 'order.see') === 'own'
  // Another's order is told apart from none only by those who may see it.
  if (!found || (isOwnOnly && found.order.placedById !== actor.id)) throw orderGone()
  const { activityId } = found.order
  const lines = await selectOrderLines(db.read, { orderId })
  return {
    ...viewOf(found),
    ...numbersFor(found, actor),
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

/** A sole trader's number is a person's: a caller sees it masked, also where it stands in the address of an e-invoice. */
function numbersFor({ order }: Found, { role }: Actor): Pick<OrderView, 'orgNo' | 'peppolId'> {
  const { orgNo, soleTrader, peppolId } = order
  const shown = shownOrgNo({ orgNo, soleTrader }, role) ?? orgNo
  return { orgNo: shown, peppolId: shown === orgNo ? peppolId : null }
}

const isoOrNull = (at: number | null) => (at === null ? null : isoOf(at))
