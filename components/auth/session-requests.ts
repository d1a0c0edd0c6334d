import { forgetAllDrafts } from '@/components/desk/outbox/draft-storage'
import { forgetKeptDrafts } from '@/components/ui/use-kept-draft'
import { isApiError } from '@/lib/api/ask'
import { api } from '@/lib/api/client'
import type { OwnSession } from '@/lib/sessions/types'

/** My sessions, newest use first; null when they could not be fetched. */
export async function fetchMySessions(): Promise<OwnSession[] | null> {
  const answer = await api.session.mine().catch(() => null)
  return answer?.sessions.toSorted((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt) || b.id - a.id) ?? null
}

/** Ends a session of mine. True when it is ended, by this or before. */
export async function revokeSession(id: number): Promise<boolean> {
  return isDone(api.session.end(id), 'not_found')
}

/** True when this session is ended, by this or before. */
export async function signOut(): Promise<boolean> {
  const isOut = await isDone(api.session.signOut(), 'signed_out')
  if (isOut) {
    forgetAllDrafts()
    forgetKeptDrafts()
  }
  return isOut
}

async function isDone(request: Promise<void>, alreadyDone: string): Promise<boolean> {
  try {
    await request
    return true
  } catch (thrown) {
    return isApiError(thrown) && thrown.code === alreadyDone
  }
}
