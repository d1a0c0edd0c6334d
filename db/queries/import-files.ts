import { and, asc, desc, eq, isNotNull, lt, ne, or, sql } from 'drizzle-orm'
import { change } from '../change-statement'
import { arg, argOf, statement } from '../statement'
import type { Tables } from '../tables'

/** Still a draft, and nobody has changed it since it was read. */
const isDraftAsRead = ({ dataFile }: Tables) =>
  and(eq(dataFile.id, arg('id')), sql`${dataFile.status} = 'draft'`, eq(dataFile.version, arg('expectedVersion')))

export const selectImport = statement('select_import', ({ q, t }) =>
  q
    .select({ file: t.dataFile, by: t.user.name })
    .from(t.dataFile)
    .leftJoin(t.user, eq(t.user.id, t.dataFile.createdById))
    .where(eq(t.dataFile.id, arg('id'))),
)

/** Files read in or being so, and one's own that are set up; newest first. */
export const selectImports = statement('select_imports', ({ q, t }) =>
  q
    .select({ file: t.dataFile, by: t.user.name })
    .from(t.dataFile)
    .leftJoin(t.user, eq(t.user.id, t.dataFile.createdById))
    .where(lt(t.dataFile.id, arg('beforeId')))
    .orderBy(desc(t.dataFile.id))
    .limit(arg('limit')),
)

export const insertUpload = statement('insert_upload', ({ q, t }) =>
  q
    .insert(t.dataFile)
    .values({
      name: arg('name'),
      status: sql`'draft'`,
      encoding: arg('encoding'),
      delimiter: arg('delimiter'),
      mapping: arg('mapping'),
      contentHash: arg('contentHash'),
      counts: arg('counts'),
      storedAs: arg('storedAs'),
      bytes: arg('bytes'),
      sheets: arg('sheets'),
      headers: arg('headers'),
      choices: arg('choices'),
      decisions: arg('decisions'),
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .returning({ id: t.dataFile.id }),
)

/** The other file of the same content that is being worked on, else the newest that was read in. */
export const selectSameContent = statement('select_same_content', ({ q, t }) =>
  q
    .select({
      id: t.dataFile.id,
      status: t.dataFile.status,
      by: t.user.name,
      startedAt: t.dataFile.startedAt,
      createdAt: t.dataFile.createdAt,
    })
    .from(t.dataFile)
    .leftJoin(t.user, eq(t.user.id, t.dataFile.createdById))
    .where(
      and(
        eq(t.dataFile.contentHash, arg('contentHash')),
        ne(t.dataFile.id, arg('id')),
        sql`${t.dataFile.status} not in ('draft', 'previewing', 'undone')`,
      ),
    )
    .orderBy(
      sql`case when ${t.dataFile.status} in ('queued', 'running', 'filling', 'stopping', 'undoing') then 0 else 1 end`,
      desc(t.dataFile.id),
    )
    .limit(1),
)

/** What is chosen of a draft, as long as nobody has chosen or decided anything since it was read. */
export const updateDraft = change('update_import_draft', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({
      encoding: arg('encoding'),
      delimiter: arg('delimiter'),
      mapping: arg('mapping'),
      headers: arg('headers'),
      choices: arg('choices'),
      decisions: arg('decisions'),
      preview: arg('preview'),
      contentHash: arg('contentHash'),
      sheets: arg('sheets'),
      updatedAt: arg('now'),
      version: sql`${t.dataFile.version} + 1`,
    })
    .where(isDraftAsRead(t)),
)

export const deleteDraft = change('delete_import_draft', ({ q, t }) =>
  q.delete(t.dataFile).where(and(eq(t.dataFile.id, arg('id')), sql`${t.dataFile.status} in ('draft', 'previewing')`)),
)

export const forgetStoredFile = change('forget_stored_file', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({ storedAs: sql`null`, sheets: sql`null` })
    .where(eq(t.dataFile.id, arg('id'))),
)

/** A draft as it was found to be forgotten; 0 when somebody has touched it since. */
export const forgetDraft = change('forget_import_draft', ({ q, t }) =>
  q.delete(t.dataFile).where(and(eq(t.dataFile.id, arg('id')), eq(t.dataFile.version, arg('expectedVersion')))),
)

/** The same for one of which something is in. */
export const forgetUntouchedFile = change('forget_untouched_file', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({ storedAs: sql`null`, sheets: sql`null` })
    .where(and(eq(t.dataFile.id, arg('id')), eq(t.dataFile.version, arg('expectedVersion')))),
)

/** Files that nobody has touched since: drafts, and those that were stopped. */
export const selectForgotten = statement('select_forgotten_imports', ({ q, t }) =>
  q
    .select({
      id: t.dataFile.id,
      status: t.dataFile.status,
      storedAs: t.dataFile.storedAs,
      expectedVersion: t.dataFile.version,
    })
    .from(t.dataFile)
    .where(
      and(
        isNotNull(t.dataFile.storedAs),
        or(
          and(sql`${t.dataFile.status} in ('draft', 'failed')`, lt(t.dataFile.updatedAt, arg('draftsBefore'))),
          and(sql`${t.dataFile.status} = 'stopped'`, lt(t.dataFile.updatedAt, arg('stoppedBefore'))),
          sql`${t.dataFile.status} in ('done', 'undone', 'undo_failed')`,
        ),
      ),
    )
    .orderBy(asc(t.dataFile.id))
    .limit(100),
)

export const selectStoredNames = statement('select_stored_names', ({ q, t }) =>
  q.select({ storedAs: t.dataFile.storedAs }).from(t.dataFile).where(isNotNull(t.dataFile.storedAs)),
)

export const selectDecisions = statement('select_import_decisions', ({ q, t }) =>
  q
    .select({ decisions: t.dataFile.decisions, version: t.dataFile.version })
    .from(t.dataFile)
    .where(eq(t.dataFile.id, arg('id'))),
)

export const keepDecisions = change('keep_import_decisions', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({
      decisions: argOf('decisions', t.dataFile.decisions),
      updatedAt: arg('now'),
      version: sql`${t.dataFile.version} + 1`,
    })
    .where(isDraftAsRead(t)),
)
