import { insertAudit } from '@/db/queries/audit'
import { releaseStop } from '@/db/queries/suppression'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import type { Work } from '@/lib/context'
import { stopIsLifted } from '@/lib/suppression/errors'
import { keysOfRow } from '@/lib/suppression/keys-of-row'
import { postStop } from '@/lib/suppression/post-stop'
import { keyOfStop } from '@/lib/suppression/stop-line'
import { appendStopLine } from '@/lib/suppression/stops-file'

/**
 * Takes one stop away, audited with its reason: companies that nothing else bars are served again. For the office, and for
 * the undo of an outcome that may be undone. Errors: `conflict` when it is lifted already.
 */
export async function removeStop(
  work: Work,
  { suppressionId, reason }: { suppressionId: number; reason: string },
): Promise<void> {
  const { tx, now } = work
  const byId = work.actor?.id ?? null
  const [lifted] = await releaseStop(tx, { suppressionId, byId, reason, now })
  if (!lifted) throw stopIsLifted()
  const { phone, orgNo, organizationId } = lifted
  const before = { case: lifted.case, phone, orgNo, organizationId }
  const audit = { action: 'suppression:lifted', entity: 'suppression', entityId: suppressionId, before }
  await insertAudit(tx, { ...audit, after: { reason }, now, userId: byId })
  await recomputeBars(work, keysOfRow(lifted))
  work.facts.push({ name: 'suppression:lifted', to: ['callers', 'office'], payload: { suppressionId } })
  await postStop(work, { stop: lifted, what: 'lifted' })
  await work.tx.alone('stops')
  const undo = appendStopLine(work.dataDir, { what: 'lifted', key: keyOfStop(lifted), at: now, byId })
  work.takeBack.push({ undo, evenInDoubt: true })
}
