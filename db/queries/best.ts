import { and, eq, lt, sql } from 'drizzle-orm'
import { arg, argOf, statement } from '../statement'

const most = (figure: ReturnType<typeof sql>) => sql<number>`coalesce(max(${figure}), 0)`.mapWith(Number)

/** The best of a user's days before one, each figure by itself, and how many days there were. */
export const selectBestDay = statement('select_best_day', ({ q, t }) => {
  const { tally } = t
  const count = (outcome: string) =>
    sql`case ${tally.outcome} when ${sql.raw(`'${outcome}'`)} then ${tally.count} else 0 end`
  const day = q
    .select({
      orders: sql<number>`sum(${count('order')} - ${count('order_cancelled')})`.as('orders'),
      talked: sql<number>`sum(${tally.talked})`.as('talked_to'),
      orderValue: sql<number>`sum(${tally.orderValue})`.as('value'),
    })
    .from(tally)
    .where(and(eq(tally.userId, arg('userId')), lt(tally.localDay, arg('day'))))
    .groupBy(tally.localDay)
    .as('day')
  return q
    .select({
      days: sql<number>`count(*)`.mapWith(Number),
      orders: most(sql`${day.orders}`),
      talked: most(sql`${day.talked}`),
      orderValue: most(sql`${day.orderValue}`),
    })
    .from(day)
})

export const selectShowsBest = statement('select_shows_best', ({ q, t }) =>
  q
    .select({ showsBest: t.user.showsBest })
    .from(t.user)
    .where(eq(t.user.id, arg('userId'))),
)

export const setShowsBest = statement('set_shows_best', ({ q, t }) =>
  q
    .update(t.user)
    .set({ showsBest: argOf('isShown', t.user.showsBest), updatedAt: arg('now') })
    .where(eq(t.user.id, arg('userId')))
    .returning({ id: t.user.id }),
)
