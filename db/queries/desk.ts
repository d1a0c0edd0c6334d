import { and, asc, desc, eq, gt, gte, isNotNull, isNull, sql } from 'drizzle-orm'
import { arg, statement } from '../statement'

/** The user's campaigns with the round that runs, in the order they were made. */
export const campaignsOfUser = statement('campaigns_of_user', ({ q, t }) =>
  q
    .select({ id: t.campaign.id, name: t.campaign.name, status: t.campaign.status, roundNumber: t.round.number })
    .from(t.campaignMember)
    .innerJoin(t.campaign, eq(t.campaign.id, t.campaignMember.campaignId))
    .leftJoin(t.round, and(eq(t.round.campaignId, t.campaign.id), isNull(t.round.endedAt)))
    .where(eq(t.campaignMember.userId, arg('userId')))
    .orderBy(asc(t.campaign.id), asc(t.round.number)),
)

/** Own promises: they stand until they are kept or released, also while the campaign rests. */
export const promisesOf = statement('promises_of', ({ q, t }) =>
  q
    .select({
      entryId: t.queueEntry.id,
      organizationId: t.queueEntry.organizationId,
      organization: t.organization.legalName,
      campaignId: t.campaign.id,
      campaignName: t.campaign.name,
      dueAt: t.queueEntry.dueAt,
      lockId: t.addressLock.id,
    })
    .from(t.queueEntry)
    .innerJoin(t.organization, eq(t.organization.id, t.queueEntry.organizationId))
    .innerJoin(t.campaign, eq(t.campaign.id, t.queueEntry.campaignId))
    .leftJoin(
      t.addressLock,
      and(
        eq(t.addressLock.organizationId, t.queueEntry.organizationId),
        eq(t.addressLock.entryId, t.queueEntry.id),
        isNull(t.addressLock.releasedAt),
      ),
    )
    .where(
      and(
        eq(t.queueEntry.ownerId, arg('userId')),
        sql`${t.queueEntry.state} = 'waiting'`,
        sql`${t.queueEntry.lane} = 'prio'`,
      ),
    )
    .orderBy(asc(t.queueEntry.dueAt), asc(t.queueEntry.id))
    .limit(100),
)

/** The call that made the entry an Återkom, as long as it is the latest. */
export const whoSetCallback = statement('who_set_callback', ({ q, t }) =>
  q
    .select({ userId: t.activity.createdById })
    .from(t.activity)
    .where(
      and(
        eq(t.activity.queueEntryId, arg('entryId')),
        eq(t.activity.startAt, arg('lastCallAt')),
        sql`${t.activity.outcome} = 'callback'`,
        isNull(t.activity.undoneAt),
      ),
    )
    .limit(1),
)

/** Återkom that this user set and that nobody has called since: anyone may get them, but the one who promised wants to see them. */
export const callbacksSetBy = statement('callbacks_set_by', ({ q, t }) =>
  q
    .select({
      entryId: t.queueEntry.id,
      organizationId: t.queueEntry.organizationId,
      organization: t.organization.legalName,
      campaignId: t.campaign.id,
      campaignName: t.campaign.name,
      dueAt: t.queueEntry.dueAt,
    })
    .from(t.activity)
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.activity.queueEntryId))
    .innerJoin(t.organization, eq(t.organization.id, t.queueEntry.organizationId))
    .innerJoin(t.campaign, eq(t.campaign.id, t.queueEntry.campaignId))
    .where(
      and(
        eq(t.activity.createdById, arg('userId')),
        gte(t.activity.startAt, arg('since')),
        sql`${t.activity.outcome} = 'callback'`,
        isNull(t.activity.undoneAt),
        sql`${t.queueEntry.state} = 'waiting'`,
        sql`${t.queueEntry.lane} = 'callback'`,
        eq(t.queueEntry.lastCallAt, t.activity.startAt),
      ),
    )
    .orderBy(desc(t.activity.startAt), desc(t.activity.id))
    .limit(100),
)

/** The newest outcome that this user can still take back. */
export const latestOutcomeOf = statement('latest_outcome_of', ({ q, t }) =>
  q
    .select({
      activityId: t.activity.id,
      organization: t.organization.legalName,
      outcome: t.activity.outcome,
      undo: t.activity.undo,
      orderNumber: t.order.number,
    })
    .from(t.activity)
    .innerJoin(t.organization, eq(t.organization.id, t.activity.organizationId))
    .leftJoin(t.order, eq(t.order.activityId, t.activity.id))
    .where(
      and(
        eq(t.activity.createdById, arg('userId')),
        gt(t.activity.startAt, arg('since')),
        isNotNull(t.activity.outcome),
        isNull(t.activity.undoneAt),
      ),
    )
    .orderBy(desc(t.activity.startAt), desc(t.activity.id))
    .limit(5),
)

/** Names for the ids in facts. Who left is named too: their cards and notes remain. */
export const allColleagues = statement('all_colleagues', ({ q, t }) =>
  q.select({ id: t.user.id, name: t.user.name }).from(t.user).orderBy(asc(t.user.id)),
)
