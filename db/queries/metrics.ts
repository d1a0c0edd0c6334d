import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { isFree } from './queue'

/** Rounds that are called now. */
export function selectRunningRounds(scan: Reader) {
  const { q, t } = scan
  return q
    .select({ roundId: t.round.id, campaignId: t.round.campaignId })
    .from(t.round)
    .innerJoin(t.campaign, eq(t.campaign.id, t.round.campaignId))
    .where(and(isNull(t.round.endedAt), eq(t.campaign.status, 'running')))
}

/** Cards that nobody holds, by round and lane: how many, and how many may be called now. Read from the lanes' index alone. */
export function countQueue(scan: Reader, { roundIds, now }: { roundIds: number[]; now: number }) {
  const { q, t } = scan
  const { lane, dueAt, roundId } = t.queueEntry
  return q
    .select({
      roundId,
      lane,
      waiting: count(),
      due: sql<number>`coalesce(sum(case when ${dueAt} <= ${now} then 1 else 0 end), 0)`.mapWith(Number),
    })
    .from(t.queueEntry)
    .where(and(inArray(roundId, roundIds), isFree(scan)))
    .groupBy(roundId, lane)
}

export function countHolds(scan: Reader) {
  const { q, t } = scan
  return q.select({ kind: t.hold.kind, cards: count() }).from(t.hold).groupBy(t.hold.kind)
}

/** What has not gone, by channel and status, and when the oldest of each was written. */
export function countOutbox(scan: Reader) {
  const { q, t } = scan
  const { channel, status, createdAt } = t.outbox
  return q
    .select({ channel, status, messages: count(), oldestAt: sql<number>`min(${createdAt})`.mapWith(Number) })
    .from(t.outbox)
    .where(inArray(status, ['waiting', 'sending', 'failed']))
    .groupBy(channel, status)
}
