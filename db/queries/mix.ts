import { and, eq, inArray, sql } from 'drizzle-orm'
import { change } from '../change-statement'
import { listStatement } from '../list-statement'
import { arg } from '../statement'

/** Where entries stand, for counting them in or out of the mix. */
export const selectLanes = listStatement('select_lanes', ({ q, t }, list) =>
  q
    .select({ id: t.queueEntry.id, lane: t.queueEntry.lane, campaignId: t.queueEntry.campaignId })
    .from(t.queueEntry)
    .where(inArray(t.queueEntry.id, list)),
)

/** One more card of the mix served, or one fewer when a deck card went back unseen. */
export const countMix = change('count_mix', ({ q, t }) =>
  q
    .update(t.campaignMember)
    .set({ mixServed: sql`${t.campaignMember.mixServed} + ${arg('by')}`, updatedAt: arg('now') })
    .where(and(eq(t.campaignMember.campaignId, arg('campaignId')), eq(t.campaignMember.userId, arg('userId')))),
)
