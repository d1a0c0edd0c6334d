import { clearEntryHolder } from '@/db/queries/bars'
import type { Work } from '@/lib/context'
import { withdrawDecks } from '@/lib/decks/withdraw-decks'

/** A promise that changes hands is nobody's next card: no token of the old owner counts. */
export async function takeFromDeck(work: Work, { entryId }: { entryId: number }): Promise<void> {
  await clearEntryHolder(work.tx, [entryId], { now: work.now })
  await withdrawDecks(work, { entryIds: [entryId], reason: 'withdrawn' })
}
