import { and, count, desc, eq, gt, gte, inArray, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { Lane } from '@/lib/queue/types'
import type { Reader } from '../database'
import { arg, statement } from '../statement'
import { isFree, isServedTo } from './queue'

const OPEN_LANES: Lane[] = ['callback', 'busy', 'retry', 'woken', 'fresh']

function nextOf(reader: Reader, lane: Lane, more?: SQL) {
  const { q, t } = reader
  const next = q
    .select({ dueAt: t.queueEntry.dueAt, isPromised: t.queueEntry.isPromised })
    .from(t.queueEntry)
    .where(
      and(
        eq(t.queueEntry.roundId, arg('roundId')),
        eq(t.queueEntry.lane, lane),
        isFree(reader),
        gt(t.queueEntry.dueAt, arg('now')),
        more,
      ),
    )
    .orderBy(t.queueEntry.dueAt, t.queueEntry.id)
    .limit(1)
  return q.select().from(next.as(lane))
}

/** The next that falls due in each lane that is open to all, and the next that was promised. */
export const nextDueOfEachLane = statement('next_due_of_each_lane', (reader) =>
  nextOf(reader, 'callback')
    .unionAll(nextOf(reader, 'busy'))
    .unionAll(nextOf(reader, 'retry'))
    .unionAll(nextOf(reader, 'woken'))
    .unionAll(nextOf(reader, 'fresh'))
    .unionAll(nextOf(reader, 'callback', sql`${reader.t.queueEntry.isPromised}`)),
)

/** The caller's own next Prio, from every running campaign they belong to. */
export const nextOwnPrio = statement('next_own_prio', (reader) => {
  const { q, t } = reader
  return q
    .select({ lane: t.queueEntry.lane, dueAt: t.queueEntry.dueAt })
    .from(t.queueEntry)
    .crossJoin(t.round)
    .crossJoin(t.campaign)
    .crossJoin(t.campaignMember)
    .where(
      and(
        isServedTo(reader),
        eq(t.queueEntry.ownerId, arg('userId')),
        sql`${t.queueEntry.lane} = 'prio'`,
        isFree(reader),
        gt(t.queueEntry.dueAt, arg('now')),
      ),
    )
    .orderBy(t.queueEntry.dueAt, t.queueEntry.id)
    .limit(1)
})

const bounded = (reader: Reader, where: SQL | undefined) => {
  const { q, t } = reader
  const rows = q
    .select({ one: sql<number>`1`.as('one') })
    .from(t.queueEntry)
    .where(and(eq(t.queueEntry.roundId, arg('roundId')), inArray(t.queueEntry.lane, OPEN_LANES), isFree(reader), where))
    .limit(arg('limit'))
    .as('counted')
  return q.select({ count: count() }).from(rows)
}

/** How many of the open lanes fall due between two instants, `limit` at most. */
export const countDueBetween = statement('count_due_between', (reader) =>
  bounded(reader, and(gte(reader.t.queueEntry.dueAt, arg('from')), lt(reader.t.queueEntry.dueAt, arg('to')))),
)

/** Holds of a round, from the few holds to their entries (why a cross join: see withEntry). */
const countHolds = ({ q, t }: Reader, where: SQL) =>
  q
    .select({ count: count() })
    .from(t.hold)
    .crossJoin(t.queueEntry)
    .where(and(eq(t.queueEntry.id, t.hold.entryId), eq(t.queueEntry.roundId, arg('roundId')), where))

/** Who has a desk card in the round now. */
export const countActiveCallers = statement('count_active_callers', (reader) =>
  countHolds(reader, sql`${reader.t.hold.kind} = 'desk'`),
)

/** Promises of others in the round, most first. */
export const prioOfOthers = statement('prio_of_others', ({ q, t }) =>
  q
    .select({ owner: t.user.name, count: count() })
    .from(t.queueEntry)
    .innerJoin(t.user, eq(t.user.id, t.queueEntry.ownerId))
    .where(
      and(
        eq(t.queueEntry.roundId, arg('roundId')),
        sql`${t.queueEntry.lane} = 'prio'`,
        sql`${t.queueEntry.state} = 'waiting'`,
        sql`${t.queueEntry.heldById} is null`,
        ne(t.queueEntry.ownerId, arg('userId')),
      ),
    )
    .groupBy(t.user.id, t.user.name)
    .orderBy(desc(count()), t.user.id)
    .limit(3),
)

export const countHeldByOthers = statement('count_held_by_others', (reader) =>
  countHolds(reader, ne(reader.t.hold.userId, arg('userId'))),
)
