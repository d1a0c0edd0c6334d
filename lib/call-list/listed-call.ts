import type { selectCalls } from '@/db/queries/call-list'
import { isoOf } from '@/lib/calendar/iso-time'
import type { CallAbout, ListedCall } from '@/lib/call-list/types'

export type CallRow = Awaited<ReturnType<typeof selectCalls>>[number]

/** A call as somebody may see it: another's private one is counted, and says no more (B23). */
export function listedCall(row: CallRow, viewerId: number): ListedCall {
  const isHidden = row.isPrivate && row.userId !== viewerId
  return {
    id: row.id,
    at: isoOf(row.startAt),
    // The list holds calls with an outcome in a campaign only.
    outcome: row.outcome ?? 'no_answer',
    reason: row.reason,
    talked: row.talked,
    by: { id: row.userId ?? 0, name: row.userName ?? '' },
    campaign: { id: row.campaignId ?? 0, name: row.campaignName ?? '' },
    attemptNo: row.attemptNo,
    undoneAt: row.undoneAt === null ? null : isoOf(row.undoneAt),
    amount: row.amount,
    about: isHidden ? null : aboutOf(row),
  }
}

function aboutOf(row: CallRow): CallAbout {
  const { orderId, orderNumber, orderStatus } = row
  const hasOrder = orderId !== null && orderNumber !== null && orderStatus !== null
  return {
    organizationId: row.organizationId ?? 0,
    organization: row.organization ?? '',
    city: row.city,
    contact: row.firstName === null ? null : `${row.firstName} ${row.lastName ?? ''}`.trim(),
    e164: row.e164,
    note: row.body,
    callbackAt: row.callbackAt === null ? null : isoOf(row.callbackAt),
    order: hasOrder ? { id: orderId, number: orderNumber, status: orderStatus } : null,
  }
}
