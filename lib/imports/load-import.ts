import type { Reader } from '@/db/database'
import { selectImport, selectSameContent } from '@/db/queries/import-files'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import { localDayOf } from '@/lib/calendar/local-time'
import type { Context } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { type AddressFile, readFirstRows } from '@/lib/imports/address-file'
import type { FileReading, ImportSummary, ImportView } from '@/lib/imports/import-view'
import { openStoredFile } from '@/lib/imports/open-stored-file'
import { isAtWork, isUndoable, missingColumns } from '@/lib/imports/rules'

export type ImportRow = Awaited<ReturnType<typeof selectImport>>[number]
export type DataFile = ImportRow['file']

/** A file as it stands: how it is read, what is chosen, planned, done and undone (Q10, Q29). Errors: `forbidden`, `not_found`. */
export async function loadImport(ctx: Context, { id }: { id: number }): Promise<ImportView> {
  demand(ctx.actor, 'campaign.steer')
  const row = await importOf(ctx.db.read, id)
  const { file } = row
  const [same] = await selectSameContent(ctx.db.read, { contentHash: file.contentHash, id })
  return {
    ...summaryOf(row, ctx.now),
    bytes: file.bytes,
    reading: file.storedAs === null ? null : await readingOf(ctx.dataDir, file),
    choices: file.choices ?? {},
    defaultSource: `${file.name} ${localDayOf(ctx.now)}`,
    preview: file.preview ?? null,
    decisions: file.decisions ?? {},
    sameContent: same
      ? { id: same.id, by: same.by ?? '', status: same.status, at: isoOf(same.startedAt ?? same.createdAt) }
      : null,
  }
}

export async function importOf(reader: Reader, id: number): Promise<ImportRow> {
  const [row] = await selectImport(reader, { id })
  if (!row) throw notFound('Importen')
  return row
}

export function summaryOf({ file, by }: ImportRow, now: number): ImportSummary {
  const { id, name, status, counts, undone, fill, trouble, claimedUntil } = file
  return {
    ...{ id, name, status, counts, trouble },
    by: by ?? '',
    createdAt: isoOf(file.createdAt),
    startedAt: file.startedAt === null ? null : isoOf(file.startedAt),
    finishedAt: file.finishedAt === null ? null : isoOf(file.finishedAt),
    undone: undone ?? null,
    fill: fill ?? null,
    isWaiting: isAtWork(status) && claimedUntil !== null && claimedUntil < now,
    isUndoable: isUndoable(status),
  }
}

const FIRST_ROWS = 12

async function readingOf(dataDir: string, file: DataFile): Promise<FileReading | null> {
  try {
    return await describe(await openStoredFile(dataDir, file), file)
  } catch (error) {
    // It may be done and removed between two looks.
    const { code } = error as { code?: unknown }
    if (code === 'not_found' || code === 'ENOENT') return null
    throw error
  }
}

async function describe(opened: AddressFile, { sheets, choices }: DataFile): Promise<FileReading> {
  const { encoding, table } = opened
  const { delimiter, headers, columns, headerLine } = table
  return {
    ...{ encoding, delimiter, headers, columns, headerLine },
    sheets: sheets ?? null,
    sheet: choices?.sheet ?? sheets?.[0] ?? null,
    firstRows: await readFirstRows(opened, FIRST_ROWS),
    missing: missingColumns(columns),
  }
}
