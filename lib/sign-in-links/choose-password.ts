import { insertAudit } from '@/db/queries/audit'
import { takeLink } from '@/db/queries/sign-in-links'
import { choosePasswordOf } from '@/db/queries/users'
import { hashPassword } from '@/lib/auth/passwords'
import { hashSessionToken } from '@/lib/auth/session-token'
import { inOneWrite, type SystemContext } from '@/lib/context'
import { endEverySession } from '@/lib/sessions/end-every-session'
import { linkIsSpent } from './errors'
import { findInvited } from './find-invited'
import type { PasswordChoice } from './schema'

/**
 * Who was given a link chooses a password with it, once; wherever they were signed in, they no longer are. The context's
 * `now` is the computer's own time. Errors: `not_found` for a link that is used, too old or unknown.
 */
export async function choosePassword(
  context: SystemContext,
  { token, password }: PasswordChoice,
): Promise<{ username: string }> {
  if (!(await findInvited(context.db.read, token, context.now))) throw linkIsSpent()
  const passwordHash = await hashPassword(password)
  return inOneWrite(context, async (work) => {
    const { tx, now } = work
    const [taken] = await takeLink(tx, { tokenHash: hashSessionToken(token), now })
    if (!taken) throw linkIsSpent()
    const { userId } = taken
    // By the id: hashing takes its time, and a name may be another's by now.
    const [person] = await choosePasswordOf(tx, { userId, passwordHash, active: true, now })
    if (!person) throw linkIsSpent()
    await endEverySession(work, { userId })
    const audit = { action: 'user:password_chosen', entity: 'user', entityId: userId, before: {}, after: {} }
    await insertAudit(tx, { ...audit, now, userId })
    return { username: person.username }
  })
}
