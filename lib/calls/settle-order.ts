import type { CallOnCard } from '@/lib/calls/load-call'
import type { CallInput } from '@/lib/calls/schema'
import type { Work } from '@/lib/context'
import type { CheckedOrder } from '@/lib/orders/check-order'
import { thankForOrder } from '@/lib/orders/thank-for-order'
import type { PlacedOrder } from '@/lib/orders/types'
import { writeOrder } from '@/lib/orders/write-order'

interface OrderOfCall {
  order: CheckedOrder | undefined
  call: CallOnCard
  input: CallInput
  activityId: number
  contactId: number | null
  /** Epoch milliseconds. */
  undoUntil: number | null
}

/** With the outcome Order: the order itself, and the mail that goes when it can no longer be undone. */
export async function settleOrder(work: Work, settled: OrderOfCall): Promise<PlacedOrder | undefined> {
  const { order, call, input, activityId, contactId, undoUntil } = settled
  if (!order) return undefined
  const { entry } = call
  const { commandId } = input
  const placed = await writeOrder(work, { order, entry, activityId, contactId, commandId, status: 'placed' })
  const caller = work.actor?.name ?? ''
  const on = { organizationId: entry.organizationId, activityId, caller, undoUntil: undoUntil ?? work.now }
  await thankForOrder(work, { placed, order, ...on })
  return placed
}
