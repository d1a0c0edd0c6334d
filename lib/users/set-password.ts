import { insertAudit } from '@/db/queries/audit'
import { updatePassword } from '@/db/queries/users'
import { hashPassword } from '@/lib/auth/passwords'
import { inOneWrite, type SystemContext } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { endEverySession } from '@/lib/sessions/end-every-session'
import type { NewPassword } from './schema'

/** A new password for somebody who forgot theirs; everywhere they were signed in, they no longer are. Errors: `not_found`. */
export async function setPassword(context: SystemContext, { username, password }: NewPassword): Promise<void> {
  const passwordHash = await hashPassword(password)
  await inOneWrite(context, async (work) => {
    const { tx, now } = work
    const [user] = await updatePassword(tx, { username, passwordHash, now })
    if (!user) throw notFound(`Användaren ${username}`)
    await endEverySession(work, { userId: user.id })
    const audit = { action: 'user:password', entity: 'user', entityId: user.id, before: {}, after: {} }
    await insertAudit(tx, { ...audit, now, userId: null })
  })
}
