import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { listStatement } from '../list-statement'
import { arg, statement } from '../statement'

/** Rows of a file that did something and are not undone yet, a page at a time. */
export const selectRowsToUndo = statement('select_rows_to_undo', ({ q, t }) =>
  q
    .select()
    .from(t.dataFileRow)
    .where(
      and(
        eq(t.dataFileRow.dataFileId, arg('dataFileId')),
        gt(t.dataFileRow.line, arg('afterLine')),
        isNull(t.dataFileRow.undone),
        or(
          isNotNull(t.dataFileRow.effect),
          isNotNull(t.dataFileRow.planId),
          sql`${t.dataFileRow.action} in ('new', 'updated')`,
        ),
      ),
    )
    .orderBy(asc(t.dataFileRow.line))
    .limit(arg('limit')),
)

export const selectCompaniesToUndo = listStatement('select_companies_to_undo', ({ q, t }, list) =>
  q
    .select({ id: t.organization.id, version: t.organization.version, createdAt: t.organization.createdAt })
    .from(t.organization)
    .where(and(inArray(t.organization.id, list), isNull(t.organization.deletedAt))),
)

/** What callers have before them: on the desk, or parked, which keeps its screen where a mere reserve has none. */
export const selectOnDesk = listStatement('select_companies_on_desk', ({ q, t }, list) =>
  q
    .select({ organizationId: t.hold.organizationId })
    .from(t.hold)
    .where(and(inArray(t.hold.organizationId, list), or(sql`${t.hold.kind} = 'desk'`, isNotNull(t.hold.screenId)))),
)

export const selectActivitiesSince = listStatement('select_activities_since', ({ q, t }, list) =>
  q
    .select({
      id: t.activity.id,
      organizationId: t.activity.organizationId,
      kind: t.activity.kind,
      version: t.activity.version,
      commandId: t.activity.commandId,
    })
    .from(t.activity)
    .where(and(inArray(t.activity.organizationId, list), gte(t.activity.createdAt, arg('since')))),
)

export const selectNumbersSince = listStatement('select_numbers_since', ({ q, t }, list) =>
  q
    .select({
      id: t.phoneNumber.id,
      organizationId: t.phoneNumber.organizationId,
      e164: t.phoneNumber.e164,
      version: t.phoneNumber.version,
      createdAt: t.phoneNumber.createdAt,
    })
    .from(t.phoneNumber)
    .where(and(inArray(t.phoneNumber.organizationId, list), gte(t.phoneNumber.updatedAt, arg('since')))),
)

export const selectPeopleSince = listStatement('select_people_since', ({ q, t }, list) =>
  q
    .select({
      id: t.contact.id,
      organizationId: t.contact.organizationId,
      firstName: t.contact.firstName,
      lastName: t.contact.lastName,
      version: t.contact.version,
      createdAt: t.contact.createdAt,
    })
    .from(t.contact)
    .where(and(inArray(t.contact.organizationId, list), gte(t.contact.updatedAt, arg('since')))),
)

/** Stops set on the company itself, and what a caller has written on its card without saving it. */
export const selectStopsSince = listStatement('select_stops_since', ({ q, t }, list) =>
  q
    .select({ organizationId: t.suppression.organizationId })
    .from(t.suppression)
    .where(and(inArray(t.suppression.organizationId, list), gte(t.suppression.createdAt, arg('since')))),
)

export const selectDraftsOf = listStatement('select_drafts_of_companies', ({ q, t }, list) =>
  q
    .select({ organizationId: t.queueEntry.organizationId })
    .from(t.draft)
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.draft.entryId))
    .where(inArray(t.queueEntry.organizationId, list)),
)

export const selectHeadOfficesAmong = listStatement('select_head_offices_among', ({ q, t }, list) =>
  q
    .select({ organizationId: t.organization.parentId })
    .from(t.organization)
    .where(and(inArray(t.organization.parentId, list), isNull(t.organization.deletedAt))),
)

/** Companies leave the register softly, and what belongs to them with them, under one id by which they come back. */
export const removeCompanies = listStatement('remove_companies', ({ q, t }, list) =>
  q
    .update(t.organization)
    .set({
      deletedAt: arg('now'),
      deletionId: arg('deletionId'),
      updatedAt: arg('now'),
      version: sql`${t.organization.version} + 1`,
    })
    .where(inArray(t.organization.id, list))
    .returning({ id: t.organization.id }),
)

export const removePeopleOf = listStatement('remove_people_of_companies', ({ q, t }, list) =>
  q
    .update(t.contact)
    .set({ deletedAt: arg('now'), deletionId: arg('deletionId'), updatedAt: arg('now') })
    .where(and(inArray(t.contact.organizationId, list), isNull(t.contact.deletedAt)))
    .returning({ id: t.contact.id }),
)

export const deleteNumbers = listStatement('delete_imported_numbers', ({ q, t }, list) =>
  q.delete(t.phoneNumber).where(inArray(t.phoneNumber.id, list)).returning({ id: t.phoneNumber.id }),
)

export const deletePeople = listStatement('delete_imported_people', ({ q, t }, list) =>
  q.delete(t.contact).where(inArray(t.contact.id, list)).returning({ id: t.contact.id }),
)

/** Plans that nobody has touched. */
export const deletePlans = listStatement('delete_imported_plans', ({ q, t }, list) =>
  q
    .delete(t.activity)
    .where(and(inArray(t.activity.id, list), sql`${t.activity.status} = 'not_started'`, sql`${t.activity.version} = 1`))
    .returning({ id: t.activity.id }),
)

export const markRowsUndone = listStatement('mark_rows_undone', ({ q, t }, list) =>
  q
    .update(t.dataFileRow)
    .set({ undone: arg('undone') })
    .where(inArray(t.dataFileRow.id, list))
    .returning({ id: t.dataFileRow.id }),
)

/** Companies that stay in the register although their file was undone, and why, in the order of the file. */
export const selectKeptRows = statement('select_kept_rows', ({ q, t }: Reader) =>
  q
    .select({
      line: t.dataFileRow.line,
      organizationId: t.dataFileRow.organizationId,
      name: t.organization.legalName,
      why: t.dataFileRow.undone,
    })
    .from(t.dataFileRow)
    .innerJoin(t.organization, eq(t.organization.id, t.dataFileRow.organizationId))
    .where(
      and(
        eq(t.dataFileRow.dataFileId, arg('dataFileId')),
        gt(t.dataFileRow.line, arg('afterLine')),
        sql`${t.dataFileRow.undone} in ('held', 'called', 'changed')`,
      ),
    )
    .orderBy(asc(t.dataFileRow.line))
    .limit(arg('limit')),
)
