import { selectOtherSessionsInUse } from '@/db/queries/sessions'
import type { Work } from '@/lib/context'

/** A session that was used within this time counts as another screen at work. */
const IN_USE_MS = 2 * 60_000

export interface OwnSession {
  userId: number
  /** The session that ends or begins. */
  sessionId: number
  /** The computer's own time, ms. */
  realNow: number
}

/** Whether the person is at work in another session than this one. */
export async function worksElsewhere({ tx }: Work, { userId, sessionId, realNow }: OwnSession): Promise<boolean> {
  const seenAfter = realNow - IN_USE_MS
  const [other] = await selectOtherSessionsInUse(tx, { id: sessionId, userId, seenAfter, now: realNow })
  return other !== undefined
}
