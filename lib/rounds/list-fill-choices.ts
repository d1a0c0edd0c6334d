import { selectImports, selectSources } from '@/db/queries/fill-choices'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Context } from '@/lib/context'

export interface FillChoices {
  imports: Array<{ id: number; name: string; rows: number; at: string }>
  sources: Array<{ id: number; label: string }>
}

/** What a round can be filled from: files that were read in, the latest first, and the sources of the register. */
export async function listFillChoices(ctx: Context): Promise<FillChoices> {
  demand(ctx.actor, 'campaign.steer')
  const imports = await selectImports(ctx.db.scanFresh)
  return {
    imports: imports.map(({ id, name, counts, finishedAt }) => ({
      id,
      name,
      rows: counts.rows ?? 0,
      at: isoOf(finishedAt ?? 0),
    })),
    sources: await selectSources(ctx.db.scanFresh),
  }
}
