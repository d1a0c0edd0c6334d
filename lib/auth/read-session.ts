import type { Reader } from '@/db/database'
import { findSession } from '@/db/queries/sessions'
import { isSessionAlive } from './session-rules'
import { hashSessionToken } from './session-token'
import type { Actor } from './types'

export interface SignedIn {
  actor: Actor
  lastSeenAt: number
  expiresAt: number
  /** Good for nothing but setting up the second factor. */
  mustEnrol: boolean
}

/** Who a session's token belongs to, or null when it has ended, was revoked or never was. `now` is the computer's own time. */
export async function readSession(reader: Reader, token: string, now: number): Promise<SignedIn | null> {
  const [found] = await findSession(reader, { tokenHash: hashSessionToken(token) })
  if (!found?.isActive || !isSessionAlive(found, now)) return null
  const { id, userId, name, username, role, lastSeenAt, expiresAt, mustEnrol } = found
  return { actor: { id: userId, name, username, role, sessionId: id }, lastSeenAt, expiresAt, mustEnrol }
}
