import type { Work } from '@/lib/context'
import { uncountIfUnseen } from '@/lib/decks/uncount-unseen'
import { endHold } from '@/lib/queue/end-hold'
import type { HeldCard } from '@/lib/queue/my-holds'
import type { Facts } from '@/lib/realtime/events'

/** Gives a deck card back that was never worked: it does not count in the caller's mix, and their screen hears why. */
export async function giveBackDeck(
  work: Work,
  { hold, entry, reason }: HeldCard & { reason: Facts['deck:changed']['reason'] },
): Promise<void> {
  const { userId } = hold
  await endHold(work, hold)
  await uncountIfUnseen(work, { ...hold, ...entry })
  work.facts.push({ name: 'deck:changed', to: [`user:${userId}`], payload: { reason } })
}
