/** One signed-in device, as `GET /api/session/mine` gives it. Times are ISO 8601 UTC. */
export interface MySession {
  id: number
  current: boolean
  createdAt: string
  lastSeenAt: string
  userAgent: string | null
}

/** My sessions, newest use first; null when they could not be fetched. */
export async function fetchMySessions(): Promise<MySession[] | null> {
  try {
    const answer = await fetch('/api/session/mine', { cache: 'no-store' })
    if (!answer.ok) return null
    const { sessions } = (await answer.json()) as { sessions: MySession[] }
    return sessions.toSorted((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt) || b.id - a.id)
  } catch {
    return null
  }
}

/** Ends a session of mine. True when it is ended. */
export async function revokeSession(id: number): Promise<boolean> {
  const answer = await fetch(`/api/session/${id}`, { method: 'DELETE' }).catch(() => null)
  return answer !== null && (answer.ok || answer.status === 404)
}
