import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import { demandColumns } from '@/lib/imports/demand-columns'
import type { DataFile } from '@/lib/imports/load-import'
import { moveImport } from '@/lib/imports/move-import'
import type { ImportCommand } from '@/lib/imports/schema'

/** Asks for what an import would do with each row; background work plans it. Errors: `invalid` while columns are missing, `conflict`. */
export async function startPreview(ctx: Context, input: ImportCommand): Promise<void> {
  demand(ctx.actor, 'campaign.steer')
  const look = (file: DataFile) => demandColumns(ctx.dataDir, file)
  await moveImport(ctx, input, { verb: 'preview', ways: { draft: 'previewing' }, look })
}
