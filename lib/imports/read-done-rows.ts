import type { Reader } from '@/db/database'
import { selectRecordedRows } from '@/db/queries/imports'
import { NO_COUNTS } from '@/lib/imports/counts'
import type { IdSet } from '@/lib/imports/id-set'
import type { FileCounts } from '@/lib/imports/types'

const PAGE = 2000

/** What an interrupted reading of a file has done: its counts, the last line, and in `seen` the companies that it was. */
export async function readDoneRows(
  reader: Reader,
  { dataFileId, seen }: { dataFileId: number; seen: IdSet },
): Promise<{ counts: FileCounts; lastLine: number }> {
  const counts = { ...NO_COUNTS }
  let lastLine = 0
  for (;;) {
    const rows = await selectRecordedRows(reader, { dataFileId, afterLine: lastLine, limit: PAGE })
    for (const { action, organizationId } of rows) {
      counts[action] += 1
      counts.rows += 1
      if (organizationId !== null) seen.add(organizationId)
    }
    const last = rows.at(-1)
    if (!last) return { counts, lastLine }
    lastLine = last.line
  }
}
