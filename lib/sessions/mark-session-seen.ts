import type { Database } from '@/db/database'
import { updateLastSeen } from '@/db/queries/people'
import { touchSession } from '@/db/queries/sessions'
import { SEEN_EVERY_MS } from '@/lib/auth/session-rules'

/** Writes that the session is in use, at most once a minute. `realNow` is the computer's own time. */
export async function markSessionSeen(db: Database, { id, realNow }: { id: number; realNow: number }): Promise<void> {
  await db.writeBeside(async (tx) => {
    const [touched] = await touchSession(tx, { id, now: realNow, before: realNow - SEEN_EVERY_MS + 1 })
    if (touched) await updateLastSeen(tx, { userId: touched.userId, now: realNow })
  })
}
