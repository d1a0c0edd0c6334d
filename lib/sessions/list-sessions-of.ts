import { selectSessionsOf } from '@/db/queries/sessions'
import { demand } from '@/lib/auth/rights'
import { isSessionAlive } from '@/lib/auth/session-rules'
import type { Context } from '@/lib/context'
import type { OwnSession } from './types'

/** Where somebody is signed in, for the administrator; last used first. `realNow` is the computer's own time. */
export async function listSessionsOf(
  { db, actor }: Context,
  { userId, realNow }: { userId: number; realNow: number },
): Promise<OwnSession[]> {
  demand(actor, 'user.steer')
  const rows = await selectSessionsOf(db.read, { userId })
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
