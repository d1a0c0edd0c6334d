import { selectSameContent } from '@/db/queries/import-files'
import { demand } from '@/lib/auth/rights'
import type { Context, Work } from '@/lib/context'
import { demandColumns } from '@/lib/imports/demand-columns'
import { sameFileIsRead, sameFileIsUndone } from '@/lib/imports/errors'
import type { DataFile } from '@/lib/imports/load-import'
import { moveImport } from '@/lib/imports/move-import'
import { isAtWork } from '@/lib/imports/rules'
import type { ImportCommand } from '@/lib/imports/schema'

/**
 * Has a file read in as it is set up, or goes on with one that was stopped; background work does it (Q10). Errors: `invalid` while
 * columns are missing, `conflict` when the same content is being read in by somebody or undone, or it stands elsewhere by now.
 */
export async function startImport(ctx: Context, input: ImportCommand): Promise<void> {
  demand(ctx.actor, 'campaign.steer')
  await moveImport(ctx, input, {
    verb: 'start',
    ways: { draft: 'queued', stopped: 'queued', failed: 'queued' },
    look: (file) => demandColumns(ctx.dataDir, file),
    check: refuseSame,
    action: 'file.start',
  })
}

async function refuseSame({ tx }: Work, { id, contentHash }: DataFile): Promise<void> {
  const [same] = await selectSameContent(tx, { contentHash, id })
  if (same?.status === 'undoing') throw sameFileIsUndone()
  if (same && isAtWork(same.status)) throw sameFileIsRead(same.by ?? '')
}
