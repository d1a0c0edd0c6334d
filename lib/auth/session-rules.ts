const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A session ends this long after its last use. */
export const SESSION_IDLE_MS = 12 * HOUR
/** And this long after it began, used or not. */
export const SESSION_ABSOLUTE_MS = 14 * 24 * HOUR
/** The last use is written at most this often. */
export const SEEN_EVERY_MS = MINUTE

/** Whether a session still counts. Instants in epoch milliseconds. */
export function isSessionAlive(session: { lastSeenAt: number; expiresAt: number }, now: number): boolean {
  return now < session.expiresAt && now < session.lastSeenAt + SESSION_IDLE_MS
}
