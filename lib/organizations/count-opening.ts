import { insertAudit } from '@/db/queries/audit'
import { latestOpened } from '@/db/queries/openings'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import type { Work } from '@/lib/context'
import { tooManyOpened } from '@/lib/organizations/errors'

const OPENED_PER_DAY = 200

/**
 * Counts a company that was opened or looked at from the search, once a local day, and puts it in the audit log: a register is
 * not read out company by company. Errors: `too_many_attempts` from the 201st (rights.md).
 */
export async function countOpening(
  work: Work,
  { userId, organizationId }: { userId: number; organizationId: number },
): Promise<void> {
  const { tx, now } = work
  const today = instantOf(localDayOf(now), 0)
  const latest = (await latestOpened(tx, { userId, limit: OPENED_PER_DAY })).filter(({ at }) => at >= today)
  if (latest.some(({ opened }) => (opened as { organizationId?: number } | null)?.organizationId === organizationId))
    return
  if (latest.length >= OPENED_PER_DAY) throw tooManyOpened()
  const entry = { action: 'company:opened', entity: 'opened_by', entityId: userId }
  await insertAudit(tx, { ...entry, now, userId, before: null, after: { organizationId } })
}
