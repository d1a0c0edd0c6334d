import { selectActiveUsers } from '@/db/queries/users'
import { demand, rightOf } from '@/lib/auth/rights'
import type { Role } from '@/lib/auth/types'
import type { Context } from '@/lib/context'

export interface CallablePerson {
  id: number
  name: string
  role: Role
}

/** Everybody who can be made a member of a campaign: active, and with a queue to work; by name. */
export async function listCallers(ctx: Context): Promise<CallablePerson[]> {
  demand(ctx.actor, 'campaign.steer')
  const users = await selectActiveUsers(ctx.db.read)
  return users
    .filter(({ role }) => rightOf(role, 'queue.work'))
    .map(({ id, name, role }) => ({ id, name, role }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
}
