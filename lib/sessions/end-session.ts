import { insertAudit } from '@/db/queries/audit'
import { deleteSession } from '@/db/queries/sessions'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { giveBackCards } from './give-back-cards'

export interface EndSessionInput {
  sessionId: number
  /** The computer's own time: sessions do not follow the demo's clock. */
  realNow: number
}

/**
 * Ends one of my sessions: this one (signing out) or another from the list. Its sockets close, and when no other session
 * is in use, my cards go back at once. Errors: `not_found`.
 */
export async function endSession(context: Context, { sessionId, realNow }: EndSessionInput): Promise<void> {
  demand(context.actor, 'session.own')
  await inOneWrite(context, async (work) => {
    const { tx, now } = work
    const userId = context.actor.id
    const [ended] = await deleteSession(tx, { id: sessionId, userId })
    if (!ended) throw notFound('Inloggningen')
    const audit = { action: 'session:ended', entity: 'session', entityId: sessionId, before: null, after: null }
    await insertAudit(tx, { now, userId, ...audit })
    work.facts.push({ name: 'session:ended', to: [`session:${sessionId}`], payload: { sessionId } })
    await giveBackCards(work, { userId, sessionId, realNow })
  })
}
