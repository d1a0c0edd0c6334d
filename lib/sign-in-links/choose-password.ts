import { insertAudit } from '@/db/queries/audit'
import { takeLink } from '@/db/queries/sign-in-links'
import { updatePassword } from '@/db/queries/users'
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
  const invited = await findInvited(context.db.read, token, context.now)
  if (!invited) throw linkIsSpent()
  const { userId, username } = invited
  const passwordHash = await hashPassword(password)
  await inOneWrite(context, async (work) => {
    const { tx, now } = work
    const [taken] = await takeLink(tx, { tokenHash: hashSessionToken(token), now })
    if (!taken) throw linkIsSpent()
    await updatePassword(tx, { username, passwordHash, now })
    await endEverySession(work, { userId })
    const audit = { action: 'user:password_chosen', entity: 'user', entityId: userId, before: {}, after: {} }
    await insertAudit(tx, { ...audit, now, userId })
  })
  return { username }
}
