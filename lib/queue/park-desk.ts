import { moveHold } from '@/db/queries/holds'
import type { Work } from '@/lib/context'
import { giveBackDeck } from '@/lib/queue/give-back-deck'
import { leaseOf } from '@/lib/queue/hold-rules'
import { myHolds } from '@/lib/queue/my-holds'

/**
 * Makes room on the desk: the present card is parked on deck with its draft (it keeps its screen, which tells it from
 * one that was only made ready), and what was on deck is given back. A deck card of the entry that is wanted gives way too.
 */
export async function parkDesk(
  work: Work,
  { userId, entryId }: { userId: number; entryId: number },
): Promise<{ screenId: string | null; notice?: string }> {
  const { desk, deck } = await myHolds(work.tx, userId)
  if (deck && (desk || deck.hold.entryId === entryId)) await giveBackDeck(work, { ...deck, reason: 'withdrawn' })
  if (!desk) return { screenId: null }
  const { id: holdId, screenId, since } = desk.hold
  const { now, tx } = work
  await moveHold(tx, { holdId, kind: 'deck', screenId: screenId ?? PARKED, since, now, until: now + leaseOf('desk') })
  const isThirdLost = deck !== null && deck.hold.entryId !== entryId
  return { screenId, ...(isThirdLost ? { notice: 'Kortet som stod på tur lämnades tillbaka till kön.' } : {}) }
}

/** A card parked by a client that names no screen. */
const PARKED = 'parked'
