import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { arg, statement } from '../statement'
import { runningRound } from './campaigns'

export const findOpenable = statement('find_openable', ({ q, t }) =>
  q
    .select({ id: t.organization.id })
    .from(t.organization)
    .where(and(eq(t.organization.id, arg('organizationId')), isNull(t.organization.deletedAt))),
)

/** Running rounds in which the user may call, those of their own campaigns first, with the company's entry where there is one. */
export const roundsToOpenIn = statement('rounds_to_open_in', (reader) => {
  const { q, t } = reader
  return q
    .select({
      roundId: t.round.id,
      campaignId: t.campaign.id,
      isMember: sql<number>`case when ${t.campaignMember.id} is null then 0 else 1 end`.mapWith(Number),
      entryId: t.queueEntry.id,
      state: t.queueEntry.state,
      ownerId: t.queueEntry.ownerId,
    })
    .from(t.campaign)
    .innerJoin(t.round, eq(t.round.id, sql`(${runningRound(reader)})`))
    .leftJoin(
      t.campaignMember,
      and(eq(t.campaignMember.campaignId, t.campaign.id), eq(t.campaignMember.userId, arg('userId'))),
    )
    .leftJoin(
      t.queueEntry,
      and(eq(t.queueEntry.roundId, t.round.id), eq(t.queueEntry.organizationId, arg('organizationId'))),
    )
    .where(sql`${t.campaign.status} = 'running'`)
    .orderBy(asc(t.campaign.id))
})

/**
 * An entry for a company that was in no round. `closed_as` says what it becomes if it is given back without an outcome:
 * out of the queue again, since nobody chose it for the campaign.
 */
export const insertOpenedEntry = statement('insert_opened_entry', ({ q, t }) =>
  q
    .insert(t.queueEntry)
    .values({
      roundId: arg('roundId'),
      campaignId: arg('campaignId'),
      organizationId: arg('organizationId'),
      state: sql`'waiting'`,
      lane: sql`'callback'`,
      dueAt: arg('now'),
      closedAs: sql`'callback'`,
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.queueEntry.id }),
)

/** Closed no longer, but for `closed_as`, which closes it again if it is given back without an outcome. */
export const reopenEntry = statement('reopen_entry', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({ state: sql`'waiting'`, updatedAt: arg('now'), version: sql`${t.queueEntry.version} + 1` })
    .where(and(eq(t.queueEntry.id, arg('entryId')), sql`${t.queueEntry.state} = 'closed'`))
    .returning({ id: t.queueEntry.id }),
)
