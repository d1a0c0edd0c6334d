import type { Field } from '@/lib/imports/header-mapping'
import type {
  Decision,
  FileChoices,
  FileCounts,
  FileFill,
  FileMapping,
  FilePreview,
  FileStatus,
  RowAction,
  RowAdded,
  RowEffect,
  RowUndo,
  UndoCounts,
} from '@/lib/imports/types'
import type { Kit } from '../columns.postgres'
import type { PeopleTables } from './people'
import type { RegisterTables } from './register'
import { stamps } from './stamps'

/** Files read into the register. A row is kept for what a later undo needs and for what was wrong. */
export function defineImportTables(kit: Kit, { organization }: PeopleTables & RegisterTables) {
  const { table, id, text, int, json, ref, instant, index, uniqueIndex } = kit

  const dataFile = table(
    'data_file',
    {
      id: id(),
      name: text('name').notNull(),
      status: text<FileStatus>('status').notNull().default('done'),
      encoding: text('encoding').notNull(),
      delimiter: text('delimiter').notNull(),
      mapping: json<FileMapping>('mapping').notNull(),
      contentHash: text('content_hash').notNull(),
      counts: json<FileCounts>('counts').notNull(),
      /** Name in the folder of uploads; null for files of the command line and when it is removed. */
      storedAs: text('stored_as'),
      bytes: int('bytes').notNull().default(0),
      /** Worksheets of a spreadsheet. */
      sheets: json<string[]>('sheets'),
      headers: json<string[]>('headers'),
      choices: json<FileChoices>('choices'),
      /** Line -> what the person says of a possible match. */
      decisions: json<Record<string, Decision>>('decisions'),
      preview: json<FilePreview>('preview'),
      fill: json<FileFill>('fill'),
      undone: json<UndoCounts>('undone'),
      /** Why it cannot go on, for a person. */
      trouble: text('trouble'),
      /** Who works on it now, and until when nobody else may. */
      claim: text('claim'),
      claimedUntil: instant('claimed_until'),
      startedAt: instant('started_at'),
      finishedAt: instant('finished_at'),
      ...stamps(kit),
    },
    (t) => [index('data_file_hash').on(t.contentHash), index('data_file_status').on(t.status, t.id)],
  )

  const dataFileRow = table(
    'data_file_row',
    {
      id: id(),
      dataFileId: ref('data_file_id')
        .notNull()
        .references(() => dataFile.id),
      line: int('line').notNull(),
      action: text<RowAction>('action').notNull(),
      effect: text<RowEffect>('effect'),
      organizationId: ref('organization_id').references(() => organization.id),
      /** The company's version after the row: another later means that somebody has changed it. */
      companyVersion: int('company_version'),
      /** The planned activity that the row made. */
      planId: ref('plan_id'),
      raw: json<string[]>('raw'),
      before: json<Record<string, unknown>>('before'),
      added: json<RowAdded>('added'),
      error: text('error'),
      undone: text<RowUndo>('undone'),
    },
    (t) => [index('data_file_row_file').on(t.dataFileId, t.line)],
  )

  /** Which column is what, kept under a name and known again by the headers. */
  const dataFileMapping = table(
    'data_file_mapping',
    {
      id: id(),
      name: text('name').notNull(),
      headersKey: text('headers_key').notNull(),
      columns: json<(Field | null)[]>('columns').notNull(),
      ...stamps(kit),
    },
    (t) => [
      uniqueIndex('data_file_mapping_name').on(t.name),
      index('data_file_mapping_headers').on(t.headersKey, t.id),
    ],
  )

  return { dataFile, dataFileRow, dataFileMapping }
}
