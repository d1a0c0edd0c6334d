import { selectHoldsOf } from '@/db/queries/presence'
import { selectOtherSessionsInUse } from '@/db/queries/sessions'
import type { Work } from '@/lib/context'
import { uncountUnseen } from '@/lib/decks/uncount-unseen'
import { endHold } from '@/lib/queue/end-hold'

/** A session that was used within this time counts as another screen at work. */
const IN_USE_MS = 2 * 60_000

export interface Left {
  userId: number
  /** The session that ended. */
  sessionId: number
  realNow: number
}

/** Who signed out gives back the card on the desk and the one on deck at once, unless they work on another computer. */
export async function giveBackCards(work: Work, { userId, sessionId, realNow }: Left): Promise<void> {
  const { tx } = work
  const seenAfter = realNow - IN_USE_MS
  const [other] = await selectOtherSessionsInUse(tx, { id: sessionId, userId, seenAfter, now: realNow })
  if (other) return
  const holds = await selectHoldsOf(tx, { userId })
  for (const hold of holds) await endHold(work, hold)
  await uncountUnseen(work, holds)
}
