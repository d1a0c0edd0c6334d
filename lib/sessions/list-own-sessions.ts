import { selectSessionsOf } from '@/db/queries/sessions'
import { demand } from '@/lib/auth/rights'
import { isSessionAlive } from '@/lib/auth/session-rules'
import type { Context } from '@/lib/context'
import type { OwnSession } from './types'

/** Where I am signed in, last used first. `realNow` is the computer's own time: sessions do not follow the demo's clock. */
export async function listOwnSessions({ db, actor }: Context, realNow: number): Promise<OwnSession[]> {
  demand(actor, 'session.own')
  const rows = await selectSessionsOf(db.read, { userId: actor.id })
  return rows
    .filter((row) => isSessionAlive(row, realNow))
    .map(({ id, createdAt, lastSeenAt, userAgent }) => ({
      id,
      current: id === actor.sessionId,
      createdAt: new Date(createdAt).toISOString(),
      lastSeenAt: new Date(lastSeenAt).toISOString(),
      userAgent,
    }))
}
