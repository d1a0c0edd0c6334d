import { and, between, eq, exists, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { keyOf, type Split, WHOLE } from './report-keys'

export interface TallyWanted {
  from: string
  to: string
  campaignId?: number | undefined
  userId?: number | undefined
}

/**
 * The tally of a period, split at most twice. First by day, campaign and person in the order of its index, then as asked: a
 * year of a million calls is sorted as thousands of rows, not as hundreds of thousands.
 */
export function countTally({ q, t }: Reader, wanted: TallyWanted, splits: readonly Split[]) {
  const { localDay, localHour, campaignId, userId, outcome, count, talked, orderValue } = t.tally
  const isByHour = splits.some(({ by }) => by === 'hour')
  const of = (name: string) => sql<number>`sum(case ${outcome} when ${sql.raw(`'${name}'`)} then ${count} else 0 end)`
  const part = q
    .select({
      localDay,
      campaignId,
      userId,
      localHour: isByHour ? sql<number>`${localHour}`.as('hour') : sql<number>`0`.as('hour'),
      callback: of('callback').as('n_callback'),
      callbackPrio: of('callback_prio').as('n_callback_prio'),
      no: of('no').as('n_no'),
      noSixMonths: of('no_six_months').as('n_no_six_months'),
      noAnswer: of('no_answer').as('n_no_answer'),
      busy: of('busy').as('n_busy'),
      wrong: of('wrong').as('n_wrong'),
      order: of('order').as('n_order'),
      cancelled: of('order_cancelled').as('n_cancelled'),
      talked: sql<number>`sum(${talked})`.as('n_talked'),
      orderValue: sql<number>`sum(${orderValue})`.as('n_value'),
    })
    .from(t.tally)
    .where(
      and(
        between(localDay, wanted.from, wanted.to),
        wanted.campaignId === undefined ? undefined : eq(campaignId, wanted.campaignId),
        wanted.userId === undefined ? undefined : eq(userId, wanted.userId),
      ),
    )
    .groupBy(localDay, campaignId, userId, ...(isByHour ? [localHour] : []))
    .as('part')
  const key = (split: Split | undefined) =>
    split
      ? keyOf(split, { caller: part.userId, campaign: part.campaignId, hour: part.localHour, day: part.localDay })
      : WHOLE
  const sum = (column: unknown) => sql<number>`sum(${column})`.mapWith(Number)
  return q
    .select({
      first: key(splits[0]).as('first_key'),
      second: key(splits[1]).as('second_key'),
      callback: sum(part.callback),
      callback_prio: sum(part.callbackPrio),
      no: sum(part.no),
      no_six_months: sum(part.noSixMonths),
      no_answer: sum(part.noAnswer),
      busy: sum(part.busy),
      wrong: sum(part.wrong),
      order: sum(part.order),
      cancelled: sum(part.cancelled),
      talked: sum(part.talked),
      orderValue: sum(part.orderValue),
    })
    .from(part)
    .groupBy(sql.raw('1'), sql.raw('2'))
}

/** Who and what the reports know: people who have been counted, campaigns, products, and the industries of the register. */
export async function selectReportChoices({ q, t }: Reader) {
  const counted = q.select({ id: t.tally.id }).from(t.tally).where(eq(t.tally.userId, t.user.id))
  return {
    callers: await q.select({ id: t.user.id, name: t.user.name }).from(t.user).where(exists(counted)),
    campaigns: await q.select({ id: t.campaign.id, name: t.campaign.name }).from(t.campaign),
    products: await q.select({ id: t.product.id, name: t.product.name }).from(t.product),
    industries: await q
      .select({ id: t.code.id, name: t.code.label })
      .from(t.code)
      .where(and(eq(t.code.kind, 'industry'), eq(t.code.active, true))),
  }
}
