import { selectMappings, selectOpenRounds, selectPlanCodes, selectPlanOwners } from '@/db/queries/import-options'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'

/** What an import can be combined with. */
export interface ImportOptions {
  planCodes: { id: number; label: string }[]
  owners: { id: number; name: string }[]
  rounds: { id: number; number: number; campaign: string }[]
  mappings: { id: number; name: string }[]
}

/** What can be planned and by whom, rounds that can be filled, saved mappings (Q31). Errors: `forbidden`. */
export async function loadImportOptions({ db, actor }: Context): Promise<ImportOptions> {
  demand(actor, 'campaign.steer')
  return {
    planCodes: await selectPlanCodes(db.read),
    owners: await selectPlanOwners(db.read),
    rounds: await selectOpenRounds(db.read),
    mappings: (await selectMappings(db.read)).map(({ id, name }) => ({ id, name })),
  }
}
