import { selectHoldsOf } from '@/db/queries/presence'
import type { Work } from '@/lib/context'
import { uncountUnseen } from '@/lib/decks/uncount-unseen'
import { endHold } from '@/lib/queue/end-hold'
import { type OwnSession, worksElsewhere } from './works-elsewhere'

/** Who signed out gives back the card on the desk and the one on deck at once, unless they work on another computer. */
export async function giveBackCards(work: Work, ended: OwnSession): Promise<void> {
  if (await worksElsewhere(work, ended)) return
  const holds = await selectHoldsOf(work.tx, { userId: ended.userId })
  for (const hold of holds) await endHold(work, hold)
  await uncountUnseen(work, holds)
}
