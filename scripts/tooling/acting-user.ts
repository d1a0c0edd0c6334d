import type { Database } from '@/db/database'
import { selectActiveUsers } from '@/db/queries/users'
import { rightOf } from '@/lib/auth/rights'
import type { Actor } from '@/lib/auth/types'
import { conflict } from '@/lib/errors'

/** Whom a command at the server acts as: the one that is named, else the first who steers campaigns. Errors: `conflict`. */
export async function actingUser(db: Database, username: string | undefined): Promise<Actor> {
  const users = await selectActiveUsers(db.read)
  const able = users.filter(({ role }) => rightOf(role, 'campaign.steer') === true)
  const chosen = username ? able.find((user) => user.username === username) : able[0]
  if (chosen) return { ...chosen, sessionId: 0 }
  throw conflict(
    username
      ? `Användaren ${username} finns inte eller är inte arbetsledare eller administratör.`
      : 'Det finns ingen administratör eller arbetsledare än. Lägg upp en först: npm run user.',
  )
}
