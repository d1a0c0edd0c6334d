import { deleteOtherSessions } from '@/db/queries/sessions'
import type { Work } from '@/lib/context'

/** Step of a verb: everywhere but here somebody is signed out; their sockets close. */
export async function endOtherSessions(
  { tx, facts }: Work,
  { userId, sessionId }: { userId: number; sessionId: number },
): Promise<void> {
  const ended = await deleteOtherSessions(tx, { userId, sessionId })
  for (const { id } of ended) facts.push({ name: 'session:ended', to: [`session:${id}`], payload: { sessionId: id } })
}
