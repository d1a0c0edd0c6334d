import { renewHold } from '@/db/queries/holds'
import type { HoldRow } from '@/db/rows'
import type { Work } from '@/lib/context'
import { leaseOf } from '@/lib/queue/hold-rules'

/** The card stands on this screen from now on, and somebody is at it. */
export async function showOnScreen(
  { tx, now }: Work,
  { hold, screenId }: { hold: HoldRow; screenId: string | null },
): Promise<void> {
  const until = Math.max(hold.until, now + leaseOf(hold.kind))
  await renewHold(tx, { holdId: hold.id, screenId: screenId ?? hold.screenId, lastInputAt: now, until })
}
