import { deleteDeadSessions } from '@/db/queries/sessions'
import { SESSION_IDLE_MS } from '@/lib/auth/session-rules'
import { inOneWrite, type SystemContext } from '@/lib/context'

/** Background work: sessions past their idle or absolute end are deleted and their sockets closed. */
export async function endDeadSessions(context: SystemContext, realNow: number): Promise<void> {
  await inOneWrite(context, async ({ tx, facts }) => {
    const ended = await deleteDeadSessions(tx, { now: realNow + 1, seenBefore: realNow - SESSION_IDLE_MS + 1 })
    for (const { id } of ended) facts.push({ name: 'session:ended', to: [`session:${id}`], payload: { sessionId: id } })
  })
}
