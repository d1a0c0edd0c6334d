import type { Tx } from '@/db/database'
import { insertAudit } from '@/db/queries/audit'
import { insertStop, selectCompanyToStop, selectStopKeys } from '@/db/queries/suppression'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { inOneWrite, type SystemContext, type Work } from '@/lib/context'
import { endLocksOf } from '@/lib/suppression/end-locks-of'
import { keysOfRow } from '@/lib/suppression/keys-of-row'
import { type AddedStop, keyOfStop } from '@/lib/suppression/stop-line'
import { readStopLines } from '@/lib/suppression/stops-file'
import { writeMissingLines } from '@/lib/suppression/write-missing-lines'

/**
 * At start: stops that stops.jsonl knows and the database does not (a backup was restored) stand again, and what the
 * database knows and the file does not (it was lost) is written into it. Stops lifted since are left out. Answers how many
 * came back.
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
    for (const line of missing) await restore(work, line)
    return missing.length
  })
}

async function restore(work: Work, line: AddedStop): Promise<void> {
  const { tx, now } = work
  const { phone, orgNo, customerNo, urgent, wholeCompany, note, byId } = line
  const organizationId = (await isSameCompany(tx, line)) ? line.organizationId : null
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
