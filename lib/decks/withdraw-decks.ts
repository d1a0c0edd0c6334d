import { clearEntryHolder, deleteDeckHolds } from '@/db/queries/bars'
import type { Work } from '@/lib/context'
import { uncountUnseen } from '@/lib/decks/uncount-unseen'
import type { Facts } from '@/lib/realtime/events'

interface Withdrawal {
  entryIds: number[]
  reason: Facts['deck:changed']['reason']
}

/** Takes the deck cards of these entries back; their tokens are stale, and desk cards stay on their screens. */
export async function withdrawDecks(work: Work, { entryIds, reason }: Withdrawal): Promise<void> {
  const { tx, now, facts } = work
  const withdrawn = await deleteDeckHolds(tx, entryIds)
  await uncountUnseen(work, withdrawn)
  await clearEntryHolder(
    tx,
    withdrawn.map((hold) => hold.entryId),
    { now },
  )
  for (const { organizationId, userId } of withdrawn) {
    facts.push(
      { name: 'deck:changed', to: [`user:${userId}`], payload: { reason } },
      { name: 'hold:released', to: [`organization:${organizationId}`, 'floor'], payload: { organizationId, userId } },
    )
  }
}
