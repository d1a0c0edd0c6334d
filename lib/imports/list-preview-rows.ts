import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import { importOf } from '@/lib/imports/load-import'
import { readPreview } from '@/lib/imports/preview-file'
import type { PreviewFilter, PreviewRow } from '@/lib/imports/preview-row'
import { placesOf } from '@/lib/imports/uploads'

/** A page of the planned rows of one kind, in the order of the file. Errors: `forbidden`, `not_found`. */
export async function listPreviewRows(
  ctx: Context,
  { id, ...page }: { id: number; kind: PreviewFilter; from: number; limit: number },
): Promise<PreviewRow[]> {
  demand(ctx.actor, 'campaign.steer')
  const { file } = await importOf(ctx.db.read, id)
  if (file.storedAs === null || !file.preview) return []
  return readPreview(placesOf(ctx.dataDir, file.storedAs).preview, page)
}
