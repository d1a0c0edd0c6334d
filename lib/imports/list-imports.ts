import { selectImports } from '@/db/queries/import-files'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import { LARGEST_ID } from '@/lib/ids'
import type { ImportSummary } from '@/lib/imports/import-view'
import { summaryOf } from '@/lib/imports/load-import'

const PAGE = 50

/** Files that were or are read in, newest first, with their counts; those before one that was shown (Q10). */
export async function listImports(
  ctx: Context,
  { before }: { before?: number | undefined } = {},
): Promise<ImportSummary[]> {
  demand(ctx.actor, 'campaign.steer')
  const rows = await selectImports(ctx.db.scanFresh, { beforeId: before ?? LARGEST_ID, limit: PAGE })
  return rows.map((row) => summaryOf(row, ctx.now))
}
