import { and, asc, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import { change } from '../change-statement'
import { rowsChange } from '../rows-statement'
import { arg, statement } from '../statement'

/** Of a file that the command line reads or any that was read; one that is set up in the browser is not meant. */
export const findDataFileByHash = statement('find_data_file_by_hash', ({ q, t }) =>
  q
    .select({
      id: t.dataFile.id,
      status: t.dataFile.status,
      finishedAt: t.dataFile.finishedAt,
      counts: t.dataFile.counts,
    })
    .from(t.dataFile)
    .where(
      and(
        eq(t.dataFile.contentHash, arg('contentHash')),
        sql`${t.dataFile.status} in ('done', 'running', 'stopping', 'stopped')`,
        isNull(t.dataFile.storedAs),
      ),
    )
    .orderBy(desc(t.dataFile.id))
    .limit(1),
)

export const insertDataFile = statement('insert_data_file', ({ q, t }) =>
  q
    .insert(t.dataFile)
    .values({
      name: arg('name'),
      status: arg('status'),
      encoding: arg('encoding'),
      delimiter: arg('delimiter'),
      mapping: arg('mapping'),
      contentHash: arg('contentHash'),
      counts: arg('counts'),
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .returning({ id: t.dataFile.id }),
)

/** 0 when somebody has stopped it. */
export const finishDataFile = change('finish_data_file', ({ q, t }) =>
  q
    .update(t.dataFile)
    .set({
      counts: arg('counts'),
      status: sql`'done'`,
      finishedAt: arg('now'),
      updatedAt: arg('now'),
      version: sql`${t.dataFile.version} + 1`,
    })
    .where(and(eq(t.dataFile.id, arg('id')), sql`${t.dataFile.status} = 'running'`)),
)

/** Whether the command line still reads it; nothing when somebody has stopped it. */
export const selectStillRead = statement('select_still_read', ({ q, t }) =>
  q
    .select({ id: t.dataFile.id })
    .from(t.dataFile)
    .where(and(eq(t.dataFile.id, arg('id')), sql`${t.dataFile.status} = 'running'`)),
)

const ROW_COLUMNS = [
  'dataFileId',
  'line',
  'action',
  'effect',
  'organizationId',
  'companyVersion',
  'planId',
  'raw',
  'before',
  'added',
  'error',
] as const

export const insertDataFileRows = rowsChange('insert_data_file_rows', ROW_COLUMNS, ({ q, t }, rows) =>
  q.insert(t.dataFileRow).values(rows),
)

/** What was recorded of a file, a page at a time. Lines are unique in a file and indexed, so each page starts where the last ended. */
export const selectRecordedRows = statement('select_recorded_rows', ({ q, t }) =>
  q
    .select({
      line: t.dataFileRow.line,
      action: t.dataFileRow.action,
      organizationId: t.dataFileRow.organizationId,
    })
    .from(t.dataFileRow)
    .where(and(eq(t.dataFileRow.dataFileId, arg('dataFileId')), gt(t.dataFileRow.line, arg('afterLine'))))
    .orderBy(asc(t.dataFileRow.line))
    .limit(arg('limit')),
)

/** The wrong rows of a file, in order, a page at a time. */
export const selectWrongRows = statement('select_wrong_rows', ({ q, t }) =>
  q
    .select({ line: t.dataFileRow.line, raw: t.dataFileRow.raw, error: t.dataFileRow.error })
    .from(t.dataFileRow)
    .where(
      and(
        eq(t.dataFileRow.dataFileId, arg('dataFileId')),
        eq(t.dataFileRow.action, sql`'wrong'`),
        gt(t.dataFileRow.line, arg('afterLine')),
      ),
    )
    .orderBy(asc(t.dataFileRow.line))
    .limit(arg('limit')),
)

export const selectCampaignNames = statement('select_campaign_names', ({ q, t }) =>
  q
    .select({ id: t.campaign.id, name: t.campaign.name })
    .from(t.campaign)
    .where(ne(t.campaign.status, sql`'finished'`))
    .orderBy(asc(t.campaign.id)),
)
