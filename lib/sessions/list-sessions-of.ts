import { selectSessionsOf } from '@/db/queries/sessions'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import { shownSessions } from './shown-sessions'
import type { OwnSession } from './types'

/** Where somebody is signed in, for the administrator; last used first. `realNow` is the computer's own time. */
export async function listSessionsOf(
  { db, actor }: Context,
  { userId, realNow }: { userId: number; realNow: number },
): Promise<OwnSession[]> {
  demand(actor, 'user.steer')
  const rows = await selectSessionsOf(db.read, { userId })
  return shownSessions(rows, { sessionId: actor.sessionId, realNow })
}
