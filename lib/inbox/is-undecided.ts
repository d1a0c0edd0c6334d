import { selectUndecidedOrder } from '@/db/queries/order-changes'
import type { OfficeTaskRow } from '@/db/rows'
import type { Work } from '@/lib/context'

/** A task about a blocked order is done by letting the order through or dropping it, never beside that. */
export async function isUndecided({ tx }: Work, { type, activityId }: OfficeTaskRow): Promise<boolean> {
  if (type !== 'blocked_order') return false
  return (await selectUndecidedOrder(tx, { activityId })).length > 0
}
