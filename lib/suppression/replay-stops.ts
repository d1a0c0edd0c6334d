import type { Tx } from '@/db/database'
import { insertAudit } from '@/db/queries/audit'
import { insertStop, selectActiveStopsOfCompany, selectCompanyToStop, selectStopKeys } from '@/db/queries/suppression'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { inOneWrite, type SystemContext, type Work } from '@/lib/context'
import { endLocksOf } from '@/lib/suppression/end-locks-of'
import { keysOfRow } from '@/lib/suppression/keys-of-row'
import { saysTheSame } from '@/lib/suppression/says-the-same'
import { type AddedStop, keyOfStop } from '@/lib/suppression/stop-line'
import { appendStopLine, readStopLines } from '@/lib/suppression/stops-file'
import { writeMissingLines } from '@/lib/suppression/write-missing-lines'

/**
 * At start: stops that stops.jsonl knows and the database does not (a backup was restored) stand again, and what the
 * database knows and the file does not (it was lost) is written into it. Stops lifted since are left out, and so is what was
 * said again since. Answers how many came back.
 */
export async function replayStops(ctx: SystemContext): Promise<number> {
  return inOneWrite(ctx, async (work) => {
    // Read where no other process is between its line and its commit.
    await work.tx.alone('stops')
    const lines = readStopLines(ctx.dataDir)
    await writeMissingLines(work, lines)
    const lifted = new Set(lines.filter((line) => line.what === 'lifted').map((line) => line.key))
    const said = lines.filter((line): line is AddedStop => line.what === 'added' && !lifted.has(line.key))
    const known = new Set((await selectStopKeys(work.tx)).map(keyOfStop))
    const missing = [...new Map(said.map((line) => [line.key, line])).values()].filter((line) => !known.has(line.key))
    let restored = 0
    for (const line of missing) if (await restore(work, line)) restored += 1
    return restored
  })
}

/** Answers whether it was to come back. */
async function restore(work: Work, line: AddedStop): Promise<boolean> {
  const { tx } = work
  const organizationId = (await isSameCompany(tx, line)) ? line.organizationId : null
  const standing = organizationId === null ? [] : await selectActiveStopsOfCompany(tx, { organizationId })
  if (standing.some((row) => saysTheSame(row, line))) {
    // Said again since, under another key: this line is done with, or it would come back when that one is lifted.
    appendStopLine(work.dataDir, { what: 'lifted', key: line.key, at: work.now, byId: null })
    return false
  }
  await insertFrom(work, { line, organizationId })
  return true
}

async function insertFrom(
  work: Work,
  { line, organizationId }: { line: AddedStop; organizationId: number | null },
): Promise<void> {
  const { tx, now } = work
  const { phone, orgNo, customerNo, urgent, wholeCompany, note, byId } = line
  const keys = { phone, orgNo, customerNo, organizationId, phoneNumberId: null, urgent, wholeCompany, note }
  const [stop] = await insertStop(tx, { ...keys, case: line.case, byId, now: line.at })
  if (!stop) throw new Error('The stop was not written')
  const audit = { action: 'suppression:replayed', entity: 'suppression', entityId: stop.id, before: {} }
  await insertAudit(tx, { ...audit, after: { case: line.case, at: line.at }, now, userId: null })
  await endLocksOf(work, stop)
  await recomputeBars(work, keysOfRow(stop))
}

/** A restored database may have given the id to another company since. */
async function isSameCompany(tx: Tx, { organizationId, organizationCreatedAt }: AddedStop): Promise<boolean> {
  if (organizationId === null) return false
  const [company] = await selectCompanyToStop(tx, { organizationId })
  return company?.createdAt === organizationCreatedAt
}
