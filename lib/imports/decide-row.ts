import { keepDecisions, selectDecisions } from '@/db/queries/import-files'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { invalid, notFound } from '@/lib/errors'
import { importHasMoved } from '@/lib/imports/errors'
import type { RowDecision } from '@/lib/imports/schema'
import type { Decision } from '@/lib/imports/types'

const MOST = 5000

/**
 * Says of a row that may be a company of the register whether it is: the same, a new one, or to be left out; null takes it back.
 * Errors: `forbidden`, `not_found`, `conflict` once the file is read in, `invalid` beyond 5 000 rows.
 */
export async function decideRow(ctx: Context, input: RowDecision): Promise<Record<string, Decision>> {
  demand(ctx.actor, 'campaign.steer')
  const { dataFileId: id, line, decision } = input
  return inOneWrite(ctx, async ({ tx, now }) => {
    const [found] = await selectDecisions(tx, { id })
    if (!found) throw notFound('Importen')
    const { [line]: _, ...others } = found.decisions ?? {}
    const decisions = decision === null ? others : { ...others, [line]: decision }
    if (Object.keys(decisions).length > MOST) {
      throw invalid({ line: `Högst ${MOST} rader kan avgöras en och en. Välj ett svar för de övriga.` })
    }
    if ((await keepDecisions(tx, { id, decisions, expectedVersion: found.version, now })) === 0) throw importHasMoved()
    return decisions
  })
}
