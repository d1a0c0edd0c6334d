import type { Reader } from '@/db/database'
import { insertAudit } from '@/db/queries/audit'
import { insertSetting } from '@/db/queries/settings'
import { insertUser, selectAnyUser } from '@/db/queries/users'
import { hashPassword } from '@/lib/auth/passwords'
import { inOneWrite, type SystemContext } from '@/lib/context'
import { initialsOf } from '@/lib/users/initials-of'
import { isSetUp } from './errors'
import type { FirstAdministrator } from './schema'

/** Whether somebody is in: until then every page leads to the set-up. */
export async function isAnybodyIn(reader: Reader): Promise<boolean> {
  return (await selectAnyUser(reader)).length > 0
}

/**
 * The first administrator of an empty installation. The code has been checked. Two who do it at once: one is the first.
 * Errors: `conflict` when somebody is in already.
 */
export async function addFirstAdministrator(
  context: SystemContext,
  { code: _, password, ...person }: FirstAdministrator,
): Promise<{ userId: number }> {
  if (await isAnybodyIn(context.db.read)) throw isSetUp()
  const passwordHash = await hashPassword(password)
  return inOneWrite(context, async ({ tx, now }) => {
    const [mark] = await insertSetting(tx, { key: 'set_up', value: true, now })
    if (!mark || (await isAnybodyIn(tx))) throw isSetUp()
    const row = { ...person, signature: initialsOf(person.name), role: 'admin', passwordHash, now }
    const [added] = await insertUser(tx, row)
    if (!added) throw isSetUp()
    const { name, username } = person
    const audit = { action: 'user:first', entity: 'user', entityId: added.id, before: {}, after: { name, username } }
    await insertAudit(tx, { ...audit, now, userId: added.id })
    return { userId: added.id }
  })
}
