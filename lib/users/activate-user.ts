import { insertAudit } from '@/db/queries/audit'
import { findPerson, updateActive } from '@/db/queries/people'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { noSuchUser } from './errors'
import type { UserCommand } from './schema'

/** Somebody is back; the password they had works again. Doing it twice is no error. Errors: `not_found`. */
export async function activateUser(ctx: Context, input: UserCommand): Promise<{ active: boolean }> {
  demand(ctx.actor, 'user.steer')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb: 'activate' }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => activate(work, input)))
  return answer
}

async function activate({ tx, now, actor }: Work, { userId }: UserCommand): Promise<{ active: boolean }> {
  const [person] = await findPerson(tx, { userId })
  if (!person) throw noSuchUser()
  if (person.active) return { active: true }
  await updateActive(tx, { userId, active: true, now })
  const audit = { action: 'user:activated', entity: 'user', entityId: userId, before: {}, after: {} }
  await insertAudit(tx, { ...audit, now, userId: actor?.id ?? null })
  return { active: true }
}
