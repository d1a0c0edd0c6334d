import type { QualityWanted } from '@/db/queries/quality-wanted'
import { type Right, rightOf } from '@/lib/auth/rights'
import { addCalendarDays, instantOf } from '@/lib/calendar/local-time'
import type { Context } from '@/lib/context'
import { forbidden } from '@/lib/errors'
import type { QualityQuery } from '@/lib/quality/schema'

/** The period as the database is asked; who has their own only gets their own. Errors: forbidden for another's. */
export function wantedQuality(
  { actor: { id, role } }: Pick<Context, 'actor'>,
  { query, right }: { query: QualityQuery; right: Right },
): QualityWanted {
  const { from, to, campaign, caller } = query
  const isOwnOnly = rightOf(role, right) === 'own'
  if (isOwnOnly && caller !== undefined && caller !== id) throw forbidden()
  return {
    from,
    to,
    fromAt: instantOf(from, 0),
    beforeAt: instantOf(addCalendarDays(to, 1), 0),
    campaignId: campaign,
    userId: isOwnOnly ? id : caller,
  }
}
