import { clearEntryHolder } from '@/db/queries/bars'
import { deleteHolds } from '@/db/queries/campaigns'
import type { Work } from '@/lib/context'
import { uncountUnseen } from '@/lib/decks/uncount-unseen'
import type { HoldKind } from '@/lib/queue/types'
import type { Facts } from '@/lib/realtime/events'

interface HeldCard {
  id: number
  kind: HoldKind
  screenId: string | null
  userId: number
  entryId: number
  organizationId: number
}
interface Withdrawal {
  holds: readonly HeldCard[]
  reason: Facts['card:withdrawn']['reason']
}

/** Takes cards back from their holders' screens. Their tokens are stale from now on; drafts are kept. */
export async function withdrawCards(work: Work, { holds, reason }: Withdrawal): Promise<void> {
  const ids = holds.map((hold) => hold.id)
  const entryIds = holds.map((hold) => hold.entryId)
  await deleteHolds(work.tx, ids)
  await uncountUnseen(work, holds)
  await clearEntryHolder(work.tx, entryIds, { now: work.now })
  for (const { kind, userId, entryId, organizationId } of holds) {
    work.facts.push(
      kind === 'desk'
        ? { name: 'card:withdrawn', to: [`user:${userId}`], payload: { entryId, organizationId, reason } }
        : { name: 'deck:changed', to: [`user:${userId}`], payload: { reason: 'withdrawn' } },
      { name: 'hold:released', to: [`organization:${organizationId}`, 'floor'], payload: { organizationId, userId } },
    )
  }
}
