import { aliasedTable, and, asc, count, desc, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { OfficeView } from '@/lib/inbox/types'
import type { OfficeTaskType } from '@/lib/office/types'
import type { Reader } from '../database'

export interface TasksWanted {
  view: OfficeView
  type?: OfficeTaskType | undefined
  userId: number
  offset: number
  limit: number
}

/** A page of the inbox: urgent first, then by due time, then the oldest; what is done has the newest first. */
export function selectTasks(scan: Reader, wanted: TasksWanted) {
  const { q, t } = scan
  const taker = aliasedTable(t.user, 'taker')
  const { officeTask } = t
  const order =
    wanted.view === 'done'
      ? [desc(officeTask.updatedAt), desc(officeTask.id)]
      : [desc(officeTask.urgent), asc(officeTask.dueAt), asc(officeTask.id)]
  return q
    .select({
      id: officeTask.id,
      type: officeTask.type,
      status: officeTask.status,
      urgent: officeTask.urgent,
      details: officeTask.details,
      dueAt: officeTask.dueAt,
      createdAt: officeTask.createdAt,
      doneAt: officeTask.doneAt,
      organizationId: officeTask.organizationId,
      organization: t.organization.legalName,
      note: t.activity.body,
      byId: t.user.id,
      by: t.user.name,
      takenById: taker.id,
      takenBy: taker.name,
    })
    .from(officeTask)
    .innerJoin(t.organization, eq(t.organization.id, officeTask.organizationId))
    .innerJoin(t.activity, eq(t.activity.id, officeTask.activityId))
    .leftJoin(t.user, eq(t.user.id, officeTask.createdById))
    .leftJoin(taker, eq(taker.id, officeTask.takenById))
    .where(and(inView(scan, wanted), wanted.type === undefined ? undefined : eq(officeTask.type, wanted.type)))
    .orderBy(...order)
    .limit(wanted.limit)
    .offset(wanted.offset)
}

function inView({ t }: Reader, { view, userId }: TasksWanted): SQL | undefined {
  const { status, takenById } = t.officeTask
  if (view === 'mine') return and(eq(status, 'taken'), eq(takenById, userId))
  if (view === 'others') return and(eq(status, 'taken'), ne(takenById, userId))
  return eq(status, view)
}

/** How many are open, by status, type and whether they are this person's. */
export function countTasks(scan: Reader, { userId }: { userId: number }) {
  const { q, t } = scan
  const isMine = sql<number>`case when ${t.officeTask.takenById} = ${userId} then 1 else 0 end`
  return q
    .select({
      status: t.officeTask.status,
      type: t.officeTask.type,
      isMine: isMine.mapWith(Number),
      count: count(),
    })
    .from(t.officeTask)
    .where(sql`${t.officeTask.status} in ('new', 'taken', 'answered')`)
    .groupBy(sql`1`, sql`2`, sql`3`)
}

/** What one person may do together: nobody's and their own, of one type; in the order of the inbox. */
export function selectSameType(
  scan: Reader,
  { type, userId, limit }: { type: OfficeTaskType; userId: number; limit: number },
) {
  const { q, t } = scan
  return q
    .select({ id: t.officeTask.id })
    .from(t.officeTask)
    .where(
      and(
        eq(t.officeTask.type, type),
        sql`(${t.officeTask.status} = 'new' or (${t.officeTask.status} in ('taken', 'answered') and ${t.officeTask.takenById} = ${userId}))`,
      ),
    )
    .orderBy(desc(t.officeTask.urgent), asc(t.officeTask.dueAt), asc(t.officeTask.id))
    .limit(limit)
}

/** What one person has sent, the latest change first. */
export function selectSent(scan: Reader, { userId, limit }: { userId: number; limit: number }) {
  const { q, t } = scan
  const answerer = aliasedTable(t.user, 'answerer')
  return q
    .select({
      id: t.officeTask.id,
      type: t.officeTask.type,
      status: t.officeTask.status,
      organizationId: t.officeTask.organizationId,
      organization: t.organization.legalName,
      answer: t.officeTask.answer,
      comment: t.officeTask.comment,
      by: answerer.name,
      createdAt: t.officeTask.createdAt,
      updatedAt: t.officeTask.updatedAt,
    })
    .from(t.officeTask)
    .innerJoin(t.organization, eq(t.organization.id, t.officeTask.organizationId))
    .leftJoin(answerer, eq(answerer.id, sql`coalesce(${t.officeTask.doneById}, ${t.officeTask.answeredById})`))
    .where(eq(t.officeTask.createdById, userId))
    .orderBy(desc(t.officeTask.updatedAt), desc(t.officeTask.id))
    .limit(limit)
}
