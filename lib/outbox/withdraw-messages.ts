import { withdrawOfActivity, withdrawOfOrder } from '@/db/queries/outbox'
import type { Work } from '@/lib/context'
import { tellOutbox } from '@/lib/outbox/tell-outbox'

/**
 * Takes back what hangs on an order or an activity and has not begun to go, in the transaction of the undo; of an order also
 * what is on its way this moment, so that it is not tried again. Answers how many; 0 says that it has gone or never was.
 */
export async function withdrawMessages(
  { tx, now, facts }: Work,
  of: { orderId: number } | { activityId: number },
): Promise<number> {
  const withdrawn =
    'orderId' in of
      ? await withdrawOfOrder(tx, { orderId: of.orderId, now })
      : await withdrawOfActivity(tx, { activityId: of.activityId, now })
  for (const one of withdrawn) tellOutbox(facts, one)
  return withdrawn.length
}
