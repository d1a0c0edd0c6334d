import { and, asc, count, eq, inArray, isNull, lt, lte, max, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '../database'
import { arg, statement } from '../statement'
import { runningRound } from './campaigns'
import { isFree } from './queue'

/** A company by its id, one that was taken out of the register too. */
export const selectCompanyToExplain = statement('select_company_to_explain', ({ q, t }) =>
  q
    .select({
      id: t.organization.id,
      legalName: t.organization.legalName,
      marketingName: t.organization.marketingName,
      city: t.organization.city,
      orgNo: t.organization.orgNo,
      deletedAt: t.organization.deletedAt,
    })
    .from(t.organization)
    .where(eq(t.organization.id, arg('organizationId'))),
)

/** Every campaign that is not finished, or that the company has a card in, with that card of a round that has not ended. */
export const selectCampaignsToExplain = statement('select_campaigns_to_explain', (reader) => {
  const { q, t } = reader
  const open = q.select({ id: t.round.id }).from(t.round).where(isNull(t.round.endedAt))
  const inOpenRound = and(
    eq(t.queueEntry.campaignId, t.campaign.id),
    eq(t.queueEntry.organizationId, arg('organizationId')),
    inArray(t.queueEntry.roundId, open),
  )
  return q
    .select({
      campaignId: t.campaign.id,
      runningRoundId: sql<number | null>`(${runningRound(reader)})`,
      entry: t.queueEntry,
      roundNumber: t.round.number,
      ownerName: t.user.name,
      closedByRulesId: sql<number | null>`(select max(${t.ruleChangeCard.id}) from ${t.ruleChangeCard}
        where ${t.ruleChangeCard.entryId} = ${t.queueEntry.id} and ${t.ruleChangeCard.isClosing})`,
    })
    .from(t.campaign)
    .leftJoin(t.queueEntry, inOpenRound)
    .leftJoin(t.round, eq(t.round.id, t.queueEntry.roundId))
    .leftJoin(t.user, eq(t.user.id, t.queueEntry.ownerId))
    .where(or(ne(t.campaign.status, sql`'finished'`), sql`${t.queueEntry.id} is not null`))
    .orderBy(asc(t.campaign.id), asc(t.queueEntry.roundId))
})

export const selectBarsOfEntry = statement('select_bars_of_entry', ({ q, t }) =>
  q
    .select({ cause: t.bar.cause, causeId: t.bar.causeId })
    .from(t.bar)
    .where(eq(t.bar.entryId, arg('entryId'))),
)

/** Open locks on the company or on another with one of its numbers, with that other's name. */
export const selectLocksToExplain = statement('select_locks_to_explain', ({ q, t }) => {
  const sharing = alias(t.phoneNumber, 'sharing')
  const own = alias(t.phoneNumber, 'own')
  const companies = q
    .select({ id: sharing.organizationId })
    .from(own)
    .innerJoin(sharing, eq(sharing.e164, own.e164))
    .where(eq(own.organizationId, arg('organizationId')))
  return q
    .select({
      id: t.addressLock.id,
      entryId: t.addressLock.entryId,
      ownerName: t.user.name,
      since: t.addressLock.createdAt,
      promisedAt: t.addressLock.promisedAt,
      organizationId: t.addressLock.organizationId,
      organization: t.organization.legalName,
    })
    .from(t.addressLock)
    .innerJoin(t.user, eq(t.user.id, t.addressLock.ownerId))
    .innerJoin(t.organization, eq(t.organization.id, t.addressLock.organizationId))
    .where(
      and(
        isNull(t.addressLock.releasedAt),
        or(eq(t.addressLock.organizationId, arg('organizationId')), inArray(t.addressLock.organizationId, companies)),
      ),
    )
    .orderBy(asc(t.addressLock.id))
})

/** Other companies with one of these numbers, deleted ones aside. */
export const selectSharingNames = statement('select_sharing_names', ({ q, t }) => {
  const own = alias(t.phoneNumber, 'own')
  return q
    .selectDistinct({ id: t.organization.id, name: t.organization.legalName })
    .from(own)
    .innerJoin(t.phoneNumber, eq(t.phoneNumber.e164, own.e164))
    .innerJoin(t.organization, eq(t.organization.id, t.phoneNumber.organizationId))
    .where(
      and(
        eq(own.organizationId, arg('organizationId')),
        ne(t.organization.id, arg('organizationId')),
        isNull(t.organization.deletedAt),
      ),
    )
    .orderBy(asc(t.organization.id))
    .limit(10)
})

/** Attempts on the company's numbers in a campaign since the day began, busy aside: the most on one number. */
export const countAttemptsToday = statement('count_attempts_today', ({ q, t }) =>
  q
    .select({ e164: t.activity.e164, attempts: count(), at: max(t.activity.startAt) })
    .from(t.phoneNumber)
    .innerJoin(t.activity, eq(t.activity.e164, t.phoneNumber.e164))
    .where(
      and(
        eq(t.phoneNumber.organizationId, arg('organizationId')),
        eq(t.activity.campaignId, arg('campaignId')),
        sql`${t.activity.startAt} >= ${arg('since')}`,
        eq(t.activity.kind, sql`'call'`),
        isNull(t.activity.undoneAt),
        ne(t.activity.outcome, sql`'busy'`),
      ),
    )
    .groupBy(t.activity.e164),
)

/** Cards of the same lane that are served before one: free, due, and earlier in the lane's order. */
export function countBefore(
  scan: Reader,
  {
    roundId,
    lane,
    dueAt,
    id,
    now,
    ownerId,
  }: { roundId: number; lane: string; dueAt: number; id: number; now: number; ownerId: number | null },
) {
  const { q, t } = scan
  const { queueEntry: entry } = t
  return q
    .select({ cards: count() })
    .from(entry)
    .where(
      and(
        ownerId === null ? eq(entry.roundId, roundId) : eq(entry.ownerId, ownerId),
        sql`${entry.lane} = ${lane}`,
        isFree(scan),
        lte(entry.dueAt, Math.min(now, dueAt)),
        or(lt(entry.dueAt, dueAt), lt(entry.id, id)),
      ),
    )
}

/** Who works a campaign and is there to work it. */
export const selectWorkersOf = statement('select_workers_of', ({ q, t }) =>
  q
    .select({ id: t.user.id, name: t.user.name })
    .from(t.campaignMember)
    .innerJoin(t.user, eq(t.user.id, t.campaignMember.userId))
    .where(and(eq(t.campaignMember.campaignId, arg('campaignId')), eq(t.user.active, true)))
    .orderBy(asc(t.user.id))
    .limit(100),
)

/** Names of people by their ids. */
export const selectNameOf = statement('select_name_of', ({ q, t }) =>
  q
    .select({ name: t.user.name })
    .from(t.user)
    .where(eq(t.user.id, arg('userId'))),
)
