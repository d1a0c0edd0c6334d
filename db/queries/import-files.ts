import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { change } from '../change-statement'
import { arg, argOf, statement } from '../statement'

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

/** The newest other file of the same content that is read in or being so. */
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
    .orderBy(desc(t.dataFile.id))
    .limit(1),
)

/** What is chosen of a draft; what was previewed is no longer so. */
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
    .where(and(eq(t.dataFile.id, arg('id')), sql`${t.dataFile.status} = 'draft'`)),
)

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

export const deleteDraft = change('delete_import_draft', ({ q, t }) =>
  q.delete(t.dataFile).where(and(eq(t.dataFile.id, arg('id')), sql`${t.dataFile.status} in ('draft', 'previewing')`)),
)

/** What background work may take now: files of the browser, and any that is to be undone. */
export const selectImportWork = statement('select_import_work', ({ q, t }) =>
  q
    .select({ id: t.dataFile.id })
    .from(t.dataFile)
    .where(
      and(
        inArray(t.dataFile.status, ['previewing', 'queued', 'running', 'filling', 'stopping', 'undoing']),
        or(isNotNull(t.dataFile.storedAs), sql`${t.dataFile.status} in ('undoing', 'filling')`),
        or(isNull(t.dataFile.claimedUntil), lt(t.dataFile.claimedUntil, arg('now'))),
      ),
    )
    .orderBy(asc(t.dataFile.id))
    .limit(5),
)

export const claimImport = change('claim_import', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({ claim: arg('claim'), claimedUntil: arg('until') })
    .where(
      and(eq(t.dataFile.id, arg('id')), or(isNull(t.dataFile.claimedUntil), lt(t.dataFile.claimedUntil, arg('now')))),
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

export const forgetStoredFile = change('forget_stored_file', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({ storedAs: sql`null`, sheets: sql`null` })
    .where(eq(t.dataFile.id, arg('id'))),
)

/** Files that nobody has touched since: drafts, and those that were stopped. */
export const selectForgotten = statement('select_forgotten_imports', ({ q, t }) =>
  q
    .select({ id: t.dataFile.id, status: t.dataFile.status, storedAs: t.dataFile.storedAs })
    .from(t.dataFile)
    .where(
      and(
        isNotNull(t.dataFile.storedAs),
        or(
          and(sql`${t.dataFile.status} in ('draft', 'failed')`, lt(t.dataFile.updatedAt, arg('draftsBefore'))),
          and(sql`${t.dataFile.status} = 'stopped'`, lt(t.dataFile.updatedAt, arg('stoppedBefore'))),
          sql`${t.dataFile.status} in ('done', 'undone')`,
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
    .select({ decisions: t.dataFile.decisions, status: t.dataFile.status })
    .from(t.dataFile)
    .where(eq(t.dataFile.id, arg('id'))),
)

export const keepDecisions = change('keep_import_decisions', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({ decisions: argOf('decisions', t.dataFile.decisions), updatedAt: arg('now') })
    .where(and(eq(t.dataFile.id, arg('id')), sql`${t.dataFile.status} = 'draft'`)),
)

export const selectMappings = statement('select_import_mappings', ({ q, t }) =>
  q
    .select({
      id: t.dataFileMapping.id,
      name: t.dataFileMapping.name,
      headersKey: t.dataFileMapping.headersKey,
      columns: t.dataFileMapping.columns,
    })
    .from(t.dataFileMapping)
    .orderBy(asc(t.dataFileMapping.name), asc(t.dataFileMapping.id)),
)

export const selectMappingsByHeaders = statement('select_import_mappings_by_headers', ({ q, t }) =>
  q
    .select({ id: t.dataFileMapping.id, name: t.dataFileMapping.name, columns: t.dataFileMapping.columns })
    .from(t.dataFileMapping)
    .where(eq(t.dataFileMapping.headersKey, arg('headersKey')))
    .orderBy(desc(t.dataFileMapping.updatedAt), desc(t.dataFileMapping.id))
    .limit(1),
)

export const upsertMapping = statement('upsert_import_mapping', ({ q, t }) =>
  q
    .insert(t.dataFileMapping)
    .values({
      name: arg('name'),
      headersKey: arg('headersKey'),
      columns: arg('columns'),
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .onConflictDoUpdate({
      target: t.dataFileMapping.name,
      set: {
        headersKey: sql`excluded.headers_key`,
        columns: sql`excluded.columns`,
        updatedAt: sql`excluded.updated_at`,
        version: sql`${t.dataFileMapping.version} + 1`,
      },
    })
    .returning({ id: t.dataFileMapping.id }),
)

export const deleteMapping = change('delete_import_mapping', ({ q, t }) =>
  q.delete(t.dataFileMapping).where(eq(t.dataFileMapping.id, arg('id'))),
)

/** What an import can be combined with: activity codes, open rounds of campaigns, and people who plan. */
export const selectPlanCodes = statement('select_plan_codes', ({ q, t }) =>
  q
    .select({ id: t.code.id, label: t.code.label })
    .from(t.code)
    .where(and(eq(t.code.kind, sql`'activity'`), t.code.active))
    .orderBy(asc(t.code.sort), asc(t.code.id)),
)

export const selectOpenRounds = statement('select_open_rounds', ({ q, t }) =>
  q
    .select({ id: t.round.id, number: t.round.number, campaign: t.campaign.name })
    .from(t.round)
    .innerJoin(t.campaign, eq(t.campaign.id, t.round.campaignId))
    .where(and(isNull(t.round.endedAt), ne(t.campaign.status, sql`'finished'`)))
    .orderBy(asc(t.campaign.name), asc(t.round.number), asc(t.round.id)),
)

export const selectPlanOwners = statement('select_plan_owners', ({ q, t }) =>
  q
    .select({ id: t.user.id, name: t.user.name })
    .from(t.user)
    .where(and(t.user.active, sql`${t.user.role} in ('caller', 'supervisor')`))
    .orderBy(asc(t.user.name), asc(t.user.id)),
)

export const selectActorOf = statement('select_actor_of_import', ({ q, t }) =>
  q
    .select({ id: t.user.id, name: t.user.name, username: t.user.username, role: t.user.role })
    .from(t.dataFile)
    .innerJoin(t.user, eq(t.user.id, t.dataFile.createdById))
    .where(eq(t.dataFile.id, arg('id'))),
)
