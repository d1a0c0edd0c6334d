import { markOrderUndone } from '@/db/queries/orders'
import type { Work } from '@/lib/context'
import { orderIsDealtWith } from '@/lib/orders/errors'
import { type CustomerChange, unfillCustomer } from '@/lib/orders/fill-customer'
import { tellOrders } from '@/lib/orders/tell-orders'
import { withdrawMessages } from '@/lib/outbox/withdraw-messages'

export interface OrderToUndo {
  orderId: number
  organizationId: number
  change: CustomerChange | undefined
}

/**
 * The order's part of Ångra: it becomes undone and keeps its number, its mail does not go, the customer's fields go back.
 * Errors: `conflict` when the office has dealt with it.
 */
export async function undoOrder(work: Work, { orderId, organizationId, change }: OrderToUndo): Promise<void> {
  const [undone] = await markOrderUndone(work.tx, { orderId, now: work.now })
  if (!undone) throw orderIsDealtWith()
  await withdrawMessages(work, { orderId })
  if (change) await unfillCustomer(work, { organizationId, change })
  tellOrders(work, orderId)
}
