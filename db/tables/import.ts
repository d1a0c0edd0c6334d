import type { FileCounts, FileMapping, RowAction } from '@/lib/imports/types'
import type { Kit } from '../columns.postgres'
import type { PeopleTables } from './people'
import type { RegisterTables } from './register'
import { stamps } from './stamps'

/** Files read into the register. A row is kept for what a later undo needs and for what was wrong. */
export function defineImportTables(kit: Kit, { organization }: PeopleTables & RegisterTables) {
  const { table, id, text, int, json, ref, instant, index } = kit

  const dataFile = table(
    'data_file',
    {
      id: id(),
      name: text('name').notNull(),
      encoding: text('encoding').notNull(),
      delimiter: text('delimiter').notNull(),
      mapping: json<FileMapping>('mapping').notNull(),
      contentHash: text('content_hash').notNull(),
      counts: json<FileCounts>('counts').notNull(),
      finishedAt: instant('finished_at'),
      ...stamps(kit),
    },
    (t) => [index('data_file_hash').on(t.contentHash)],
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
      organizationId: ref('organization_id').references(() => organization.id),
      raw: json<string[]>('raw'),
      before: json<Record<string, unknown>>('before'),
      error: text('error'),
    },
    (t) => [
      index('data_file_row_file').on(t.dataFileId, t.line),
      index('data_file_row_organization').on(t.organizationId),
    ],
  )

  return { dataFile, dataFileRow }
}
