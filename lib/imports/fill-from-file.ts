import { selectRecordedRows } from '@/db/queries/imports'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { fillRound } from '@/lib/rounds/fill-round'
import type { FillCounts } from '@/lib/rounds/types'

/** Companies in one write: short enough that callers do not notice. */
const CHUNK = 256

/**
 * Puts the companies of a file that has been read in into a round, in the order of the file. A second time adds nothing.
 * Errors: forbidden, not_found, conflict for a round that has ended.
 */
export async function fillFromFile(
  context: Context,
  { roundId, dataFileId }: { roundId: number; dataFileId: number },
): Promise<FillCounts> {
  demand(context.actor, 'campaign.steer')
  const total: FillCounts = { added: 0, alreadyIn: 0, suppressed: 0, asleep: 0 }
  let afterLine = 0
  for (;;) {
    const rows = await selectRecordedRows(context.db.read, { dataFileId, afterLine, limit: CHUNK })
    const last = rows.at(-1)
    if (!last) return total
    afterLine = last.line
    const organizationIds = rows.flatMap(({ action, organizationId }) =>
      action === 'duplicate' || organizationId === null ? [] : [organizationId],
    )
    const filled = await inOneWrite(context, (work) => fillRound(work, { roundId, organizationIds }))
    for (const key of Object.keys(total) as (keyof FillCounts)[]) total[key] += filled[key]
  }
}
