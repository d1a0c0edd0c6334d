import { insertAudit } from '@/db/queries/audit'
import { insertUser } from '@/db/queries/users'
import { hashPassword } from '@/lib/auth/passwords'
import { inOneWrite, type SystemContext } from '@/lib/context'
import { usernameIsTaken } from './errors'
import type { NewUser } from './schema'

/**
 * Lets a person in (S62). Done at the server by whoever runs it, so nobody has to be signed in. Errors: `invalid` for a
 * username that exists.
 */
export async function addUser(context: SystemContext, { password, ...user }: NewUser): Promise<{ userId: number }> {
  const passwordHash = await hashPassword(password)
  return inOneWrite(context, async ({ tx, now }) => {
    const [added] = await insertUser(tx, { ...user, passwordHash, now })
    if (!added) throw usernameIsTaken(user.username)
    const audit = { action: 'user:added', entity: 'user', entityId: added.id, before: {}, after: { role: user.role } }
    await insertAudit(tx, { ...audit, now, userId: null })
    return { userId: added.id }
  })
}
