import { selectSessionsOf } from '@/db/queries/sessions'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import { shownSessions } from './shown-sessions'
import type { OwnSession } from './types'

/** Where I am signed in, last used first. `realNow` is the computer's own time: sessions do not follow the demo's clock. */
export async function listOwnSessions({ db, actor }: Context, realNow: number): Promise<OwnSession[]> {
  demand(actor, 'session.own')
  const rows = await selectSessionsOf(db.read, { userId: actor.id })
  return shownSessions(rows, { sessionId: actor.sessionId, realNow })
}
