import { and, asc, count, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { runningRound } from './campaigns'
import { isInRegister } from './round-progress'

/** Every campaign with the round that runs and how many work it; the newest first. */
export function selectCampaigns(scan: Reader) {
  const { q, t } = scan
  const members = q
    .select({ campaignId: t.campaignMember.campaignId, members: count().as('members') })
    .from(t.campaignMember)
    .groupBy(t.campaignMember.campaignId)
    .as('membership')
  return q
    .select({
      id: t.campaign.id,
      name: t.campaign.name,
      status: t.campaign.status,
      version: t.campaign.version,
      rules: t.campaign.rules,
      createdAt: t.campaign.createdAt,
      roundId: t.round.id,
      roundNumber: t.round.number,
      members: members.members,
    })
    .from(t.campaign)
    .leftJoin(members, eq(members.campaignId, t.campaign.id))
    .leftJoin(t.round, eq(t.round.id, sql`(${runningRound(scan)})`))
    .orderBy(desc(t.campaign.id))
}

/** The rounds of a campaign with how many stand in each, the latest first. */
export function selectRoundsWithCounts(scan: Reader, { campaignId }: { campaignId: number }) {
  const { q, t } = scan
  return q
    .select({
      id: t.round.id,
      number: t.round.number,
      startsOn: t.round.startsOn,
      endsOn: t.round.endsOn,
      endedAt: t.round.endedAt,
      total: count(t.queueEntry.id),
      closed: sql<number>`coalesce(sum(case when ${t.queueEntry.state} = 'closed' then 1 else 0 end), 0)`.mapWith(
        Number,
      ),
    })
    .from(t.round)
    .leftJoin(t.queueEntry, and(eq(t.queueEntry.roundId, t.round.id), isInRegister(scan)))
    .where(eq(t.round.campaignId, campaignId))
    .groupBy(t.round.id, t.round.number, t.round.startsOn, t.round.endsOn, t.round.endedAt)
    .orderBy(desc(t.round.number))
}

/** Everybody who can work a queue or does in this campaign, with what they have in it. */
export function selectPeopleOf(scan: Reader, { campaignId }: { campaignId: number }) {
  const { q, t } = scan
  const promises = q
    .select({ ownerId: t.queueEntry.ownerId, promises: count().as('promises') })
    .from(t.queueEntry)
    .where(
      and(
        eq(t.queueEntry.campaignId, campaignId),
        ne(t.queueEntry.state, 'closed'),
        eq(t.queueEntry.lane, 'prio'),
        isNotNull(t.queueEntry.ownerId),
      ),
    )
    .groupBy(t.queueEntry.ownerId)
    .as('promised')
  const desk = q
    .select({ userId: t.hold.userId })
    .from(t.hold)
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.hold.entryId))
    .where(and(eq(t.hold.kind, 'desk'), eq(t.queueEntry.campaignId, campaignId)))
    .as('desk')
  const isMember = and(eq(t.campaignMember.userId, t.user.id), eq(t.campaignMember.campaignId, campaignId))
  return q
    .select({
      id: t.user.id,
      name: t.user.name,
      role: t.user.role,
      active: t.user.active,
      memberSince: t.campaignMember.createdAt,
      promises: promises.promises,
      onCard: desk.userId,
    })
    .from(t.user)
    .leftJoin(t.campaignMember, isMember)
    .leftJoin(promises, eq(promises.ownerId, t.user.id))
    .leftJoin(desk, eq(desk.userId, t.user.id))
    .where(inArray(t.user.role, ['caller', 'supervisor']))
    .orderBy(asc(t.user.id))
}

/** A company that waits in the campaign, and somebody to ask for there: what a script is tried on. */
export function selectExample(scan: Reader, { campaignId }: { campaignId: number }) {
  const { q, t } = scan
  return q
    .select({
      legalName: t.organization.legalName,
      marketingName: t.organization.marketingName,
      city: t.organization.city,
      industry: t.code.label,
      firstName: t.contact.firstName,
      lastName: t.contact.lastName,
    })
    .from(t.queueEntry)
    .innerJoin(t.organization, eq(t.organization.id, t.queueEntry.organizationId))
    .innerJoin(t.contact, eq(t.contact.organizationId, t.organization.id))
    .leftJoin(t.code, eq(t.code.id, t.organization.industryCodeId))
    .where(and(eq(t.queueEntry.campaignId, campaignId), eq(t.queueEntry.state, 'waiting')))
    .orderBy(desc(t.queueEntry.roundId), asc(t.queueEntry.id))
    .limit(1)
}
