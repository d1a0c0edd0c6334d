import { and, asc, eq, gt, inArray, isNull, lte, ne, notInArray, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { listStatement } from '../list-statement'
import { arg, statement } from '../statement'

export const selectRound = statement('select_round', ({ q, t }) =>
  q
    .select()
    .from(t.round)
    .where(eq(t.round.id, arg('roundId'))),
)

/** The rounds of a campaign, the latest first. */
export const selectRounds = statement('select_rounds', ({ q, t }) =>
  q
    .select({ id: t.round.id, number: t.round.number, endedAt: t.round.endedAt })
    .from(t.round)
    .where(eq(t.round.campaignId, arg('campaignId')))
    .orderBy(sql`${t.round.number} desc`),
)

export const insertRound = statement('insert_round', ({ q, t }) =>
  q
    .insert(t.round)
    .values({
      campaignId: arg('campaignId'),
      number: arg('number'),
      startsOn: arg('startsOn'),
      createdAt: arg('now'),
      createdById: arg('byId'),
      updatedAt: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.round.id }),
)

export const closeRound = statement('close_round', ({ q, t }) =>
  q
    .update(t.round)
    .set({ endedAt: arg('now'), endsOn: arg('today'), updatedAt: arg('now'), version: sql`${t.round.version} + 1` })
    .where(and(eq(t.round.id, arg('roundId')), isNull(t.round.endedAt)))
    .returning({ id: t.round.id, number: t.round.number, campaignId: t.round.campaignId }),
)

/** Which of these companies stand in a round. */
export const selectAlreadyIn = listStatement('select_already_in', ({ q, t }, list) =>
  q
    .select({ organizationId: t.queueEntry.organizationId })
    .from(t.queueEntry)
    .where(and(inArray(t.queueEntry.organizationId, list), eq(t.queueEntry.roundId, arg('roundId')))),
)

/** Which of these companies sleep in another round of the same campaign. */
export const selectAsleep = listStatement('select_asleep', ({ q, t }, list) =>
  q
    .select({ organizationId: t.queueEntry.organizationId })
    .from(t.queueEntry)
    .where(
      and(
        inArray(t.queueEntry.organizationId, list),
        ne(t.queueEntry.roundId, arg('roundId')),
        eq(t.queueEntry.campaignId, arg('campaignId')),
        eq(t.queueEntry.lane, sql`'woken'`),
        ne(t.queueEntry.state, sql`'closed'`),
        gt(t.queueEntry.dueAt, arg('now')),
      ),
    ),
)

/** Which of these companies are there to be called. */
export const selectLivingCompanies = listStatement('select_living_companies', ({ q, t }, list) =>
  q
    .select({ id: t.organization.id })
    .from(t.organization)
    .where(and(inArray(t.organization.id, list), isNull(t.organization.deletedAt))),
)

export const insertFreshEntry = statement('insert_fresh_entry', ({ q, t }) =>
  q
    .insert(t.queueEntry)
    .values({
      roundId: arg('roundId'),
      campaignId: arg('campaignId'),
      organizationId: arg('organizationId'),
      createdAt: arg('now'),
      createdById: arg('byId'),
      updatedAt: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.queueEntry.id }),
)

/** Companies that have woken while no round of their campaign runs, the supervisor's list "Väckta". */
export function selectWoken(scan: Reader, { now }: { now: number }) {
  const { q, t } = scan
  const running = q.select({ id: t.round.campaignId }).from(t.round).where(isNull(t.round.endedAt))
  return q
    .select({
      entryId: t.queueEntry.id,
      organizationId: t.organization.id,
      organization: t.organization.legalName,
      campaignId: t.campaign.id,
      campaign: t.campaign.name,
      dueAt: t.queueEntry.dueAt,
    })
    .from(t.queueEntry)
    .innerJoin(t.round, eq(t.round.id, t.queueEntry.roundId))
    .innerJoin(t.campaign, eq(t.campaign.id, t.queueEntry.campaignId))
    .innerJoin(t.organization, eq(t.organization.id, t.queueEntry.organizationId))
    .where(
      and(
        eq(t.queueEntry.state, sql`'waiting'`),
        eq(t.queueEntry.lane, sql`'woken'`),
        lte(t.queueEntry.dueAt, now),
        sql`${t.round.endedAt} is not null`,
        notInArray(t.queueEntry.campaignId, running),
      ),
    )
    .orderBy(asc(t.queueEntry.dueAt), asc(t.queueEntry.id))
    .limit(500)
}
