import { insertAudit } from '@/db/queries/audit'
import { insertInvited } from '@/db/queries/people'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { makeLink } from '@/lib/sign-in-links/make-link'
import { usernameIsTaken } from './errors'
import type { UserInvitation } from './schema'
import type { ShownLink } from './types'

export interface Invited {
  userId: number
  /** Null when the same command came again: what is kept of it holds no secrets. A new link can be made. */
  link: ShownLink | null
}

/**
 * Lets somebody in by a link with which they choose their password (S62). `realNow` is the computer's own time, which
 * links go by. Errors: `invalid` for a username that exists.
 */
export async function inviteUser(ctx: Context, input: UserInvitation, realNow: number): Promise<Invited> {
  demand(ctx.actor, 'user.steer')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb: 'invite' }, now: ctx.now }
  const made: { link: ShownLink | null } = { link: null }
  const { answer } = await inOneWrite(ctx, (work) =>
    runCommand(work.tx, key, async () => {
      const userId = await insert(work, input)
      made.link = await makeLink(work, { userId, realNow })
      return { userId }
    }),
  )
  return { ...answer, link: made.link }
}

async function insert({ tx, now, actor }: Work, { commandId: _, ...person }: UserInvitation): Promise<number> {
  const byId = actor?.id ?? null
  const [added] = await insertInvited(tx, { ...person, now, byId })
  if (!added) throw usernameIsTaken(person.username)
  const { name, username, role } = person
  const audit = {
    action: 'user:added',
    entity: 'user',
    entityId: added.id,
    before: {},
    after: { name, username, role },
  }
  await insertAudit(tx, { ...audit, now, userId: byId })
  return added.id
}
