import { deleteDraft } from '@/db/queries/import-files'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { importHasMoved } from '@/lib/imports/errors'
import { importOf } from '@/lib/imports/load-import'
import { removeUpload } from '@/lib/imports/uploads'

/** Throws a file away that was never read in. Errors: `forbidden`, `not_found`, `conflict` once something of it is in. */
export async function abandonImport(ctx: Context, { id }: { id: number }): Promise<void> {
  demand(ctx.actor, 'campaign.steer')
  const { file } = await importOf(ctx.db.read, id)
  const deleted = await inOneWrite(ctx, ({ tx }) => deleteDraft(tx, { id }))
  if (deleted === 0) throw importHasMoved()
  if (file.storedAs !== null) await removeUpload(ctx.dataDir, file.storedAs)
}
