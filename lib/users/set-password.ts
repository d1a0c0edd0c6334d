import { insertAudit } from '@/db/queries/audit'
import { deleteSessionsOf } from '@/db/queries/sessions'
import { updatePassword } from '@/db/queries/users'
import { hashPassword } from '@/lib/auth/passwords'
import { inOneWrite, type SystemContext } from '@/lib/context'
import { notFound } from '@/lib/errors'
import type { NewPassword } from './schema'

/** A new password for somebody who forgot theirs; everywhere they were signed in, they no longer are. Errors: `not_found`. */
export async function setPassword(context: SystemContext, { username, password }: NewPassword): Promise<void> {
  const passwordHash = await hashPassword(password)
  await inOneWrite(context, async ({ tx, now, facts }) => {
    const [user] = await updatePassword(tx, { username, passwordHash, now })
    if (!user) throw notFound(`Användaren ${username}`)
    for (const { id } of await deleteSessionsOf(tx, { userId: user.id })) {
      facts.push({ name: 'session:ended', to: [`session:${id}`], payload: { sessionId: id } })
    }
    const audit = { action: 'user:password', entity: 'user', entityId: user.id, before: {}, after: {} }
    await insertAudit(tx, { ...audit, now, userId: null })
  })
}
