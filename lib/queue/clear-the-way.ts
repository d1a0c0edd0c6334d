import { holdsInTheWay } from '@/db/queries/hold-lists'
import type { Work } from '@/lib/context'
import { clockText } from '@/lib/queue/clock-text'
import { heldBy, sameNumberAsMine } from '@/lib/queue/errors'
import { giveBackDeck } from '@/lib/queue/give-back-deck'

/**
 * Whoever opens a company goes before a reserve: deck cards that nobody works give way. Errors: `conflict` with who has
 * the company or one of its numbers on the screen.
 */
export async function clearTheWay(
  work: Work,
  { userId, organizationId }: { userId: number; organizationId: number },
): Promise<void> {
  for (const { hold, entry, by } of await holdsInTheWay(work.tx, { organizationId })) {
    const isReserve = hold.kind === 'deck' && hold.screenId === null
    const isMine = hold.userId === userId
    if (isReserve) await giveBackDeck(work, { hold, entry, reason: 'withdrawn' })
    else if (!isMine) throw heldBy(by, clockText(hold.since))
    else if (hold.organizationId !== organizationId) throw sameNumberAsMine()
  }
}
