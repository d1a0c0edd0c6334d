import { isSessionAlive } from '@/lib/auth/session-rules'
import type { OwnSession } from './types'

interface SessionRow {
  id: number
  createdAt: number
  lastSeenAt: number
  expiresAt: number
  userAgent: string
}

/** Those that still let somebody in, as screens show them; `sessionId` is the one that asks. */
export function shownSessions(
  rows: readonly SessionRow[],
  { sessionId, realNow }: { sessionId: number; realNow: number },
): OwnSession[] {
  return rows
    .filter((row) => isSessionAlive(row, realNow))
    .map(({ id, createdAt, lastSeenAt, userAgent }) => ({
      id,
      current: id === sessionId,
      createdAt: new Date(createdAt).toISOString(),
      lastSeenAt: new Date(lastSeenAt).toISOString(),
      userAgent,
    }))
}
