import type { Database } from '@/db/database'
import { insertAudit } from '@/db/queries/audit'
import { latestOpened } from '@/db/queries/openings'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import { type Context, inOneWrite, type SystemContext } from '@/lib/context'
import { OPENED_PER_DAY, openingOf } from '@/lib/organizations/count-opening'
import { tooManyOpened } from '@/lib/organizations/errors'

interface Look {
  userId: number
  organizationId: number
  at: number
}

/** Looks that found no room in the log, of each database: reading goes on while its disk is full. Gone if the process ends first. */
const waiting = new WeakMap<Database, Look[]>()

/** Counts a look that could not be written, with those that are. Errors: `too_many_attempts` from the 201st of a local day. */
export async function keepLook(
  { db, actor, now }: Context,
  { organizationId }: { organizationId: number },
): Promise<void> {
  const userId = actor.id
  const today = instantOf(localDayOf(now), 0)
  const kept = waiting.get(db) ?? []
  const written = (await latestOpened(db.read, { userId, limit: OPENED_PER_DAY })).filter(({ at }) => at >= today)
  const opened = new Set(written.map((one) => (one.opened as { organizationId?: number } | null)?.organizationId))
  for (const look of kept) if (look.userId === userId && look.at >= today) opened.add(look.organizationId)
  if (opened.has(organizationId)) return
  if (opened.size >= OPENED_PER_DAY) throw tooManyOpened()
  waiting.set(db, [...kept, { userId, organizationId, at: now }])
}

/** Background work: what waited is in the log when there is room again, each at its own time. */
export async function writeLooks(ctx: SystemContext): Promise<void> {
  const looks = waiting.get(ctx.db) ?? []
  if (looks.length === 0) return
  await inOneWrite(ctx, async ({ tx }) => {
    for (const { at, ...look } of looks) await insertAudit(tx, openingOf({ ...look, now: at }))
  })
  const since = (waiting.get(ctx.db) ?? []).slice(looks.length)
  waiting.set(ctx.db, since)
}
