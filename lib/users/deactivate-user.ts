import { insertAudit } from '@/db/queries/audit'
import { findPerson, updateActive } from '@/db/queries/people'
import { deleteLinkOf } from '@/db/queries/sign-in-links'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { endEverySession } from '@/lib/sessions/end-every-session'
import { noSuchUser } from './errors'
import { handOverWork } from './hand-over-work'
import { keepAnAdmin } from './keep-an-admin'
import type { UserCommand } from './schema'
import type { Left } from './types'

const NOTHING: Left = { sessions: 0, cards: 0, promises: 0 }

/**
 * Somebody has left (S62): signed out everywhere, cards back in the queue, promises in the supervisor's list, all in one write.
 * The person stays in what they did. Errors: `not_found`, `conflict` for the last administrator.
 */
export async function deactivateUser(ctx: Context, input: UserCommand): Promise<Left> {
  demand(ctx.actor, 'user.steer')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb: 'deactivate' }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => deactivate(work, input)))
  return answer
}

async function deactivate(work: Work, { userId }: UserCommand): Promise<Left> {
  const { tx, now, actor } = work
  await keepAnAdmin(tx, { userId })
  const [person] = await findPerson(tx, { userId })
  if (!person) throw noSuchUser()
  if (!person.active) return NOTHING
  await updateActive(tx, { userId, active: false, now })
  await deleteLinkOf(tx, { userId })
  const sessions = await endEverySession(work, { userId })
  const left = { sessions, ...(await handOverWork(work, { userId })) }
  const audit = { action: 'user:deactivated', entity: 'user', entityId: userId, before: {}, after: left }
  await insertAudit(tx, { ...audit, now, userId: actor?.id ?? null })
  return left
}
