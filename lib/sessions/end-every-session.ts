import { deleteSessionsOf } from '@/db/queries/sessions'
import type { Work } from '@/lib/context'

/** Step of a verb: everywhere somebody is signed in, they no longer are; their sockets close. Answers how many it was. */
export async function endEverySession({ tx, facts }: Work, { userId }: { userId: number }): Promise<number> {
  const ended = await deleteSessionsOf(tx, { userId })
  for (const { id } of ended) facts.push({ name: 'session:ended', to: [`session:${id}`], payload: { sessionId: id } })
  return ended.length
}
