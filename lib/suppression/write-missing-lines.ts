import { selectStopKeys, selectStopsWithCompany } from '@/db/queries/suppression'
import type { Work } from '@/lib/context'
import { addedLine, keyOfStop, type StopLine } from '@/lib/suppression/stop-line'
import { appendStopLine } from '@/lib/suppression/stops-file'

/** Stops and lifts that the database knows and stops.jsonl does not: the file was lost, or another was put in its place. */
export async function writeMissingLines({ tx, dataDir }: Work, lines: readonly StopLine[]): Promise<void> {
  const isKnown = new Set(lines.map(({ what, key }) => `${what} ${key}`))
  const rows = await selectStopKeys(tx)
  const added = rows.filter((row) => !isKnown.has(`added ${keyOfStop(row)}`)).map(({ id }) => id)
  for (const { stop, companyCreatedAt } of await selectStopsWithCompany(tx, added)) {
    appendStopLine(dataDir, addedLine(stop, companyCreatedAt))
  }
  for (const row of rows) {
    const key = keyOfStop(row)
    if (row.releasedAt === null || isKnown.has(`lifted ${key}`)) continue
    appendStopLine(dataDir, { what: 'lifted', key, at: row.releasedAt, byId: row.releasedById })
  }
}
