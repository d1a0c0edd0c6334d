import { and, asc, eq, inArray, isNull, lt, lte, ne, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { runningRound } from './campaigns'

interface CellsWanted {
  day: string
  campaignId?: number | undefined
  userId?: number | undefined
}

const wanted = ({ t }: Reader, { day, campaignId, userId }: CellsWanted) =>
  and(
    eq(t.tally.localDay, day),
    campaignId === undefined ? undefined : eq(t.tally.campaignId, campaignId),
    userId === undefined ? undefined : eq(t.tally.userId, userId),
  )

/** The cells of a day that hold something. */
export function selectFloorCells(scan: Reader, asked: CellsWanted) {
  const { q, t } = scan
  const { localHour, campaignId, userId, outcome, count, talked, orderValue } = t.tally
  return q
    .select({ localHour, campaignId, userId, outcome, count, talked, orderValue })
    .from(t.tally)
    .where(and(wanted(scan, asked), sql`(${count} <> 0 or ${orderValue} <> 0)`))
    .orderBy(asc(t.tally.id))
}

const total = (figure: ReturnType<typeof sql>) => sql<number>`coalesce(sum(${figure}), 0)`.mapWith(Number)

/** A day's sums by campaign, of the hours before one alone or of the whole day. */
export function sumFloorDay(scan: Reader, { beforeHour, ...asked }: CellsWanted & { beforeHour: number }) {
  const { q, t } = scan
  const { outcome, count } = t.tally
  const isCancelled = sql`${outcome} = 'order_cancelled'`
  return q
    .select({
      campaignId: t.tally.campaignId,
      calls: total(sql`case when ${isCancelled} then 0 else ${count} end`),
      talked: total(sql`${t.tally.talked}`),
      orders: total(sql`case ${outcome} when 'order' then ${count} when 'order_cancelled' then -${count} else 0 end`),
      orderValue: total(sql`${t.tally.orderValue}`),
      cancelled: total(sql`case when ${isCancelled} then ${count} else 0 end`),
    })
    .from(t.tally)
    .where(and(wanted(scan, asked), lt(t.tally.localHour, beforeHour)))
    .groupBy(t.tally.campaignId)
}

/** The calls of one hour up to an instant: what the tally, which knows hours, cannot say. */
export function sumFloorHour(scan: Reader, { hour, until, ...asked }: CellsWanted & { hour: number; until: number }) {
  const { q, t } = scan
  const { activity } = t
  return q
    .select({
      campaignId: sql<number>`${activity.campaignId}`.mapWith(Number),
      calls: total(sql`1`),
      talked: total(sql`case when ${activity.talked} then 1 else 0 end`),
      orders: total(sql`case when ${activity.outcome} = 'order' then 1 else 0 end`),
      orderValue: total(sql`coalesce(${activity.amount}, 0)`),
    })
    .from(activity)
    .where(
      and(
        eq(activity.localDay, asked.day),
        eq(activity.localHour, hour),
        lte(activity.startAt, until),
        asked.campaignId === undefined ? undefined : eq(activity.campaignId, asked.campaignId),
        asked.userId === undefined ? undefined : eq(activity.createdById, asked.userId),
        sql`${activity.kind} = 'call' and ${activity.counted} and ${activity.campaignId} is not null`,
        isNull(activity.undoneAt),
      ),
    )
    .groupBy(activity.campaignId)
}

/** Callers, and who else has a call that day. */
export function selectFloorPeople(scan: Reader, { userIds }: { userIds: number[] }) {
  const { q, t } = scan
  const isCaller = and(eq(t.user.role, 'caller'), eq(t.user.active, true))
  const isNamed = userIds.length === 0 ? sql`false` : inArray(t.user.id, userIds)
  return q
    .select({ id: t.user.id, name: t.user.name })
    .from(t.user)
    .where(sql`(${isCaller}) or ${isNamed}`)
    .orderBy(asc(t.user.id))
}

/** Who works which campaign that has not ended. */
export function selectFloorMembers(scan: Reader) {
  const { q, t } = scan
  return q
    .select({ userId: t.campaignMember.userId, campaignId: t.campaignMember.campaignId })
    .from(t.campaignMember)
    .innerJoin(t.campaign, eq(t.campaign.id, t.campaignMember.campaignId))
    .where(ne(t.campaign.status, 'finished'))
    .orderBy(asc(t.campaignMember.id))
}

/** Every campaign with its running round. */
export function selectFloorCampaigns(scan: Reader) {
  const { q, t } = scan
  return q
    .select({
      id: t.campaign.id,
      name: t.campaign.name,
      status: t.campaign.status,
      rules: t.campaign.rules,
      roundId: t.round.id,
      roundNumber: t.round.number,
    })
    .from(t.campaign)
    .leftJoin(t.round, eq(t.round.id, sql`(${runningRound(scan)})`))
    .orderBy(asc(t.campaign.id))
}
