import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { change } from '../change-statement'
import { arg, statement } from '../statement'

/** Moves a file on from one status to another; 0 when it stands elsewhere by now. */
export const moveImport = change('move_import', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({
      status: arg('to'),
      trouble: null,
      claim: null,
      claimedUntil: null,
      startedAt: sql`coalesce(${t.dataFile.startedAt}, ${arg('startedAt')})`,
      updatedAt: arg('now'),
      version: sql`${t.dataFile.version} + 1`,
    })
    .where(and(eq(t.dataFile.id, arg('id')), eq(t.dataFile.status, arg('from')))),
)

const AT_WORK = ['previewing', 'queued', 'running', 'filling', 'stopping', 'undoing'] as const

/** What background work may take now: files of the browser, and any that is to be stopped or undone. */
export const selectImportWork = statement('select_import_work', ({ q, t }) =>
  q
    .select({ id: t.dataFile.id })
    .from(t.dataFile)
    .where(
      and(
        inArray(t.dataFile.status, [...AT_WORK]),
        or(isNotNull(t.dataFile.storedAs), sql`${t.dataFile.status} in ('undoing', 'filling', 'stopping')`),
        or(isNull(t.dataFile.claimedUntil), lt(t.dataFile.claimedUntil, arg('now'))),
      ),
    )
    .orderBy(asc(t.dataFile.id))
    .limit(5),
)

/** Takes a file for a while; 0 when somebody else has it, or it has been stopped since it was found. */
export const claimImport = change('claim_import', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({ claim: arg('claim'), claimedUntil: arg('until') })
    .where(
      and(
        eq(t.dataFile.id, arg('id')),
        inArray(t.dataFile.status, [...AT_WORK]),
        or(isNull(t.dataFile.claimedUntil), lt(t.dataFile.claimedUntil, arg('now'))),
      ),
    ),
)

export const releaseImport = change('release_import', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({ claim: sql`null`, claimedUntil: sql`null` })
    .where(and(eq(t.dataFile.id, arg('id')), eq(t.dataFile.claim, arg('claim')))),
)

/** Says how far a claimed file has come; answers its status, nothing when somebody else has it. */
export const reportImport = statement('report_import', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({ counts: arg('counts'), claimedUntil: arg('until'), updatedAt: arg('now') })
    .where(and(eq(t.dataFile.id, arg('id')), eq(t.dataFile.claim, arg('claim'))))
    .returning({ status: t.dataFile.status }),
)

export const reportFill = statement('report_import_fill', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({ fill: arg('fill'), claimedUntil: arg('until'), updatedAt: arg('now') })
    .where(and(eq(t.dataFile.id, arg('id')), eq(t.dataFile.claim, arg('claim'))))
    .returning({ status: t.dataFile.status }),
)

export const reportUndo = statement('report_import_undo', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({ undone: arg('undone'), claimedUntil: arg('until'), updatedAt: arg('now') })
    .where(and(eq(t.dataFile.id, arg('id')), eq(t.dataFile.claim, arg('claim'))))
    .returning({ status: t.dataFile.status }),
)

export const keepPreview = change('keep_import_preview', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({ preview: arg('preview'), status: sql`'draft'`, claim: null, claimedUntil: null, updatedAt: arg('now') })
    .where(
      and(eq(t.dataFile.id, arg('id')), eq(t.dataFile.claim, arg('claim')), sql`${t.dataFile.status} = 'previewing'`),
    ),
)

/** The same work in its next step. */
export const stepImport = statement('step_import', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({ status: arg('to'), claimedUntil: arg('until'), updatedAt: arg('now') })
    .where(and(eq(t.dataFile.id, arg('id')), eq(t.dataFile.claim, arg('claim'))))
    .returning({ id: t.dataFile.id }),
)

/** Ends a claimed work in this status. */
export const settleImport = change('settle_import', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({
      status: arg('to'),
      trouble: arg('trouble'),
      finishedAt: sql`coalesce(${t.dataFile.finishedAt}, ${arg('finishedAt')})`,
      claim: null,
      claimedUntil: null,
      updatedAt: arg('now'),
      version: sql`${t.dataFile.version} + 1`,
    })
    .where(and(eq(t.dataFile.id, arg('id')), eq(t.dataFile.claim, arg('claim')))),
)

/** Who had the file read in or undone, the last time somebody did. */
export const selectMoverOf = statement('select_mover_of_import', ({ q, t }) =>
  q
    .select({ id: t.user.id, name: t.user.name, username: t.user.username, role: t.user.role })
    .from(t.auditLog)
    .innerJoin(t.user, eq(t.user.id, t.auditLog.userId))
    .where(
      and(
        eq(t.auditLog.entity, 'data_file'),
        eq(t.auditLog.entityId, arg('id')),
        inArray(t.auditLog.action, ['file.start', 'file.undo']),
      ),
    )
    .orderBy(desc(t.auditLog.id))
    .limit(1),
)

export const selectActorOf = statement('select_actor_of_import', ({ q, t }) =>
  q
    .select({ id: t.user.id, name: t.user.name, username: t.user.username, role: t.user.role })
    .from(t.dataFile)
    .innerJoin(t.user, eq(t.user.id, t.dataFile.createdById))
    .where(eq(t.dataFile.id, arg('id'))),
)
