import { and, eq, inArray, sql } from 'drizzle-orm'
import { listStatement } from '../list-statement'
import { arg, statement } from '../statement'

export const insertOfficeTask = statement('insert_office_task', ({ q, t }) =>
  q
    .insert(t.officeTask)
    .values({
      activityId: arg('activityId'),
      organizationId: arg('organizationId'),
      type: arg('type'),
      urgent: arg('urgent'),
      details: arg('details'),
      dueAt: arg('dueAt'),
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .returning({ id: t.officeTask.id }),
)

/** What an undone activity asked for; what the office has already done stays done. */
export const withdrawTasks = statement('withdraw_office_tasks', ({ q, t }) =>
  q
    .update(t.officeTask)
    .set({ status: sql`'withdrawn'`, updatedAt: arg('now'), version: sql`${t.officeTask.version} + 1` })
    .where(
      and(eq(t.officeTask.activityId, arg('activityId')), sql`${t.officeTask.status} in ('new', 'taken', 'answered')`),
    )
    .returning({
      id: t.officeTask.id,
      organizationId: t.officeTask.organizationId,
      createdById: t.officeTask.createdById,
    }),
)

/** What hangs on notes, for who reads them. */
export const selectTasksOfActivities = listStatement('select_office_tasks_of_activities', ({ q, t }, list) =>
  q
    .select({
      activityId: t.officeTask.activityId,
      type: t.officeTask.type,
      status: t.officeTask.status,
      answer: t.officeTask.answer,
      comment: t.officeTask.comment,
    })
    .from(t.officeTask)
    .where(and(inArray(t.officeTask.activityId, list), sql`${t.officeTask.status} <> 'withdrawn'`))
    .orderBy(t.officeTask.id),
)
