import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { arg, statement } from '../statement'

/** Adds to one cell of the tally; negative figures take away (undo). Answers what the cell then holds. */
export const addToCell = statement('add_to_tally', ({ q, t }) =>
  q
    .insert(t.tally)
    .values({
      localDay: arg('localDay'),
      localHour: arg('localHour'),
      campaignId: arg('campaignId'),
      userId: arg('userId'),
      outcome: arg('outcome'),
      count: arg('count'),
      talked: arg('talked'),
      orderValue: arg('orderValue'),
    })
    .onConflictDoUpdate({
      target: [t.tally.localDay, t.tally.campaignId, t.tally.userId, t.tally.localHour, t.tally.outcome],
      set: {
        count: sql`${t.tally.count} + excluded.count`,
        talked: sql`${t.tally.talked} + excluded.talked`,
        orderValue: sql`${t.tally.orderValue} + excluded.order_value`,
      },
    })
    .returning({ count: t.tally.count, talked: t.tally.talked, orderValue: t.tally.orderValue }),
)

/** One user's day in all campaigns. */
export const dayOfUser = statement('day_of_user', ({ q, t }) => {
  const sum = (figure: ReturnType<typeof sql>) => sql<number>`coalesce(sum(${figure}), 0)`.mapWith(Number)
  const orders = sql`case ${t.tally.outcome} when 'order' then ${t.tally.count} when 'order_cancelled' then -${t.tally.count} else 0 end`
  return q
    .select({
      calls: sum(sql`case ${t.tally.outcome} when 'order_cancelled' then 0 else ${t.tally.count} end`),
      talked: sum(sql`${t.tally.talked}`),
      orders: sum(orders),
      orderValue: sum(sql`${t.tally.orderValue}`),
      cancelled: sum(sql`case ${t.tally.outcome} when 'order_cancelled' then ${t.tally.count} else 0 end`),
    })
    .from(t.tally)
    .where(and(eq(t.tally.userId, arg('userId')), eq(t.tally.localDay, arg('day'))))
})

export const clearTally = statement('clear_tally', ({ q, t }) => q.delete(t.tally).returning({ id: t.tally.id }))

/** The cells as the activities have them: calls that count and stand. */
export const selectCellsOfActivities = statement('select_cells_of_activities', ({ q, t }) => {
  const { localDay, localHour, campaignId, createdById, outcome, talked, amount } = t.activity
  return q
    .select({
      localDay,
      localHour,
      campaignId,
      userId: createdById,
      outcome,
      count: sql<number>`count(*)`.mapWith(Number),
      talked: sql<number>`sum(case when ${talked} then 1 else 0 end)`.mapWith(Number),
      orderValue: sql<number>`coalesce(sum(${amount}), 0)`.mapWith(Number),
    })
    .from(t.activity)
    .where(
      and(
        sql`${t.activity.kind} = 'call'`,
        sql`${t.activity.counted}`,
        isNull(t.activity.undoneAt),
        isNotNull(outcome),
        isNotNull(campaignId),
      ),
    )
    .groupBy(localDay, localHour, campaignId, createdById, outcome)
})
