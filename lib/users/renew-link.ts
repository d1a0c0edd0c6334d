import { insertAudit } from '@/db/queries/audit'
import { findPerson } from '@/db/queries/people'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { makeLink } from '@/lib/sign-in-links/make-link'
import { noSuchUser, userIsInactive } from './errors'

/**
 * A new link for who forgot the password or lost the link; the one before stops working, the password does not until a new
 * one is chosen. `realNow` is the computer's own time. Errors: `not_found`, `conflict` for somebody who is deactivated.
 */
export async function renewLink(
  ctx: Context,
  { userId, realNow }: { userId: number; realNow: number },
): Promise<{ token: string; expiresAt: string }> {
  demand(ctx.actor, 'user.steer')
  return inOneWrite(ctx, async (work) => {
    const { tx, now, actor } = work
    const [person] = await findPerson(tx, { userId })
    if (!person) throw noSuchUser()
    if (!person.active) throw userIsInactive()
    const link = await makeLink(work, { userId, realNow })
    const audit = { action: 'user:link_made', entity: 'user', entityId: userId, before: {}, after: {} }
    await insertAudit(tx, { ...audit, now, userId: actor?.id ?? null })
    return link
  })
}
