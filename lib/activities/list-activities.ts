import { loadActivities } from '@/lib/activities/load-activities'
import type { ActivitiesQuery } from '@/lib/activities/schema'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import type { CardActivity } from '@/lib/queue/types'

/** A page of a company's history, newest first; private activities for their owner alone (K14, B23). Errors: `forbidden`. */
export async function listActivities(
  { db, actor }: Context,
  { organizationId, beforeAt, beforeId, limit }: ActivitiesQuery & { organizationId: number },
): Promise<CardActivity[]> {
  demand(actor, 'company.open')
  const before = beforeAt && beforeId ? { at: Date.parse(beforeAt), id: beforeId } : undefined
  return loadActivities(db.read, { organizationId, before, limit, viewerId: actor.id })
}
