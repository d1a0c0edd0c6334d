import type { Reader } from '@/db/database'
import { selectOpenRounds, selectPlanCodes, selectPlanOwners } from '@/db/queries/import-options'
import { invalid } from '@/lib/errors'
import type { FileChoices } from '@/lib/imports/types'

/** What is chosen beside the file is among what can be (load-options.ts); `today` is the local day. Errors: `invalid` by field. */
export async function demandOptions(
  reader: Reader,
  { plan, roundId, today }: Pick<FileChoices, 'plan' | 'roundId'> & { today: string },
) {
  const wrong: Record<string, string> = {}
  if (plan && plan.day < today) wrong['plan.day'] = 'Den dagen har varit. Välj i dag eller en senare dag.'
  if (plan && !has(await selectPlanCodes(reader), plan.codeId)) {
    wrong.codeId = 'Det går inte att planera. Ladda om sidan och välj något annat.'
  }
  if (plan && plan.ownerId !== null && !has(await selectPlanOwners(reader), plan.ownerId)) {
    wrong.ownerId = 'Den personen kan inte ta planeringen. Ladda om sidan och välj någon annan.'
  }
  if (roundId && !has(await selectOpenRounds(reader), roundId)) {
    wrong.roundId = 'Omgången är avslutad eller finns inte. Ladda om sidan och välj en annan.'
  }
  if (Object.keys(wrong).length > 0) throw invalid(wrong)
}

const has = (rows: readonly { id: number }[], id: number) => rows.some((row) => row.id === id)
