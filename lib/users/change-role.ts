import { insertAudit } from '@/db/queries/audit'
import { findPerson, updateRole } from '@/db/queries/people'
import { demand, rightOf } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { endEverySession } from '@/lib/sessions/end-every-session'
import { noSuchUser } from './errors'
import { handOverWork } from './hand-over-work'
import { keepAnAdmin } from './keep-an-admin'
import type { RoleChange } from './schema'
import type { Left } from './types'

const NOTHING: Left = { sessions: 0, cards: 0, promises: 0 }

/**
 * Gives somebody another role (S62). They sign in again, so that no screen stays open that they may not see; who no longer
 * calls leaves cards and promises as when leaving. Errors: `not_found`, `conflict` for the last administrator.
 */
export async function changeRole(ctx: Context, input: RoleChange): Promise<Left> {
  demand(ctx.actor, 'user.steer')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb: 'role' }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => change(work, input)))
  return answer
}

async function change(work: Work, { userId, role }: RoleChange): Promise<Left> {
  const { tx, now, actor } = work
  if (role !== 'admin') await keepAnAdmin(tx, { userId })
  const [person] = await findPerson(tx, { userId })
  if (!person) throw noSuchUser()
  if (person.role === role) return NOTHING
  await updateRole(tx, { userId, role, now })
  const sessions = await endEverySession(work, { userId })
  const handedOver = rightOf(role, 'queue.work') ? { cards: 0, promises: 0 } : await handOverWork(work, { userId })
  const audit = { action: 'user:role_changed', entity: 'user', entityId: userId }
  const told = { before: { role: person.role }, after: { role } }
  await insertAudit(tx, { ...audit, ...told, now, userId: actor?.id ?? null })
  return { sessions, ...handedOver }
}
