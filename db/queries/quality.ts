import { eq, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { type QualityWanted, type RareMeasure, rareCalls, skipReason, skips, tallied, unkept } from './quality-wanted'

const many = sql<number>`count(*)`.mapWith(Number)

/** Calls, Ej svar, promises and orders of each user, from the tally. Öre. */
export function tallyForQuality(reader: Reader, wanted: QualityWanted) {
  const { q, t } = reader
  const { userId, outcome, count, orderValue } = t.tally
  const sum = (figure: ReturnType<typeof sql>) => sql<number>`coalesce(sum(${figure}), 0)`.mapWith(Number)
  const of = (code: string) => sum(sql`case ${outcome} when ${sql.raw(`'${code}'`)} then ${count} else 0 end`)
  return q
    .select({
      userId,
      calls: sum(sql`case ${outcome} when 'order_cancelled' then 0 else ${count} end`),
      noAnswer: of('no_answer'),
      promises: of('callback_prio'),
      ordersTaken: of('order'),
      ordersCancelled: of('order_cancelled'),
      orderValue: sum(sql`${orderValue}`),
    })
    .from(t.tally)
    .where(tallied(reader, wanted))
    .groupBy(userId)
}

export function countRare(reader: Reader, wanted: QualityWanted, measure: RareMeasure) {
  const { q, t } = reader
  const userId = t.activity.createdById
  return q
    .select({ userId, count: many })
    .from(t.activity)
    .where(rareCalls(reader, wanted, measure))
    .groupBy(userId)
}

/** Skipped cards by user and reason. */
export function countSkips(reader: Reader, wanted: QualityWanted) {
  const { q, t } = reader
  const { userId } = t.auditLog
  return q
    .select({ userId, reason: skipReason(t), count: many })
    .from(t.auditLog)
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.auditLog.entityId))
    .where(skips(reader, wanted))
    .groupBy(userId, skipReason(t))
}

export function countUnkept(reader: Reader, wanted: QualityWanted) {
  const { q, t } = reader
  const userId = t.addressLock.ownerId
  return q
    .select({ userId, count: many })
    .from(t.addressLock)
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.addressLock.entryId))
    .where(unkept(reader, wanted))
    .groupBy(userId)
}
