import { insertAudit } from '@/db/queries/audit'
import { deleteSession } from '@/db/queries/sessions'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { endEverySession } from './end-every-session'
import { giveBackCards } from './give-back-cards'
import type { SessionsEnd } from './schema'

/**
 * The administrator signs somebody out, of one device or of all; their cards go back when no other is in use. Ending what
 * has ended is no error. `realNow` is the computer's own time. Answers how many were ended.
 */
export async function endSessionsOf(
  ctx: Context,
  { userId, sessionId, realNow }: SessionsEnd & { userId: number; realNow: number },
): Promise<{ ended: number }> {
  demand(ctx.actor, 'user.steer')
  return inOneWrite(ctx, async (work) => {
    const ended =
      sessionId === undefined ? await endEverySession(work, { userId }) : await endOne(work, { userId, sessionId })
    if (ended === 0) return { ended }
    await giveBackCards(work, { userId, sessionId: sessionId ?? 0, realNow })
    const audit = {
      action: 'user:signed_out',
      entity: 'user',
      entityId: userId,
      before: { sessions: ended },
      after: {},
    }
    await insertAudit(work.tx, { ...audit, now: work.now, userId: ctx.actor.id })
    return { ended }
  })
}

async function endOne(
  { tx, facts }: Work,
  { userId, sessionId }: { userId: number; sessionId: number },
): Promise<number> {
  const ended = await deleteSession(tx, { id: sessionId, userId })
  for (const { id } of ended) facts.push({ name: 'session:ended', to: [`session:${id}`], payload: { sessionId: id } })
  return ended.length
}
