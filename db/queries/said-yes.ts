import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { arg, statement } from '../statement'

/** Who called a company last, of calls that count; and the campaign it was in. */
export const selectLastCaller = statement('select_last_caller', ({ q, t }) =>
  q
    .select({ callerId: t.activity.createdById, campaignId: t.activity.campaignId })
    .from(t.activity)
    .where(
      and(
        eq(t.activity.organizationId, arg('organizationId')),
        sql`${t.activity.kind} = 'call'`,
        isNull(t.activity.undoneAt),
        sql`${t.activity.createdById} is not null`,
      ),
    )
    .orderBy(desc(t.activity.startAt), desc(t.activity.id))
    .limit(1),
)

export const selectPossibleCaller = statement('select_possible_caller', ({ q, t }) =>
  q
    .select({ id: t.user.id, name: t.user.name, role: t.user.role, active: t.user.active })
    .from(t.user)
    .where(eq(t.user.id, arg('userId'))),
)

/** Who may get a card: they work in a campaign that runs. */
export const selectWorkingCallers = statement('select_working_callers', ({ q, t }) =>
  q
    .selectDistinct({ id: t.user.id, name: t.user.name })
    .from(t.user)
    .innerJoin(t.campaignMember, eq(t.campaignMember.userId, t.user.id))
    .innerJoin(t.campaign, eq(t.campaign.id, t.campaignMember.campaignId))
    .where(
      and(
        sql`${t.user.active}`,
        sql`${t.user.role} in ('caller', 'supervisor')`,
        sql`${t.campaign.status} = 'running'`,
      ),
    )
    .orderBy(t.user.name, t.user.id),
)

/** When the caller's own earliest promise falls due. */
export const selectEarliestPromise = statement('select_earliest_promise', ({ q, t }) =>
  q
    .select({ dueAt: t.queueEntry.dueAt })
    .from(t.queueEntry)
    .where(
      and(
        eq(t.queueEntry.ownerId, arg('userId')),
        sql`${t.queueEntry.state} = 'waiting'`,
        sql`${t.queueEntry.lane} = 'prio'`,
      ),
    )
    .orderBy(t.queueEntry.dueAt, t.queueEntry.id)
    .limit(1),
)

/** A promise of that caller, and their begun card: it is served to them before anything else. */
export const promiseBegun = statement('promise_begun', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({
      lane: sql`'prio'`,
      ownerId: arg('userId'),
      dueAt: arg('dueAt'),
      isPromised: true,
      closedAs: sql`null`,
      token: sql`null`,
      tokenUserId: arg('userId'),
      updatedAt: arg('now'),
      version: sql`${t.queueEntry.version} + 1`,
    })
    .where(and(eq(t.queueEntry.id, arg('entryId')), isNull(t.queueEntry.heldById)))
    .returning({ id: t.queueEntry.id }),
)
