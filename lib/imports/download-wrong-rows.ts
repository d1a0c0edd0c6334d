import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import { importOf } from '@/lib/imports/load-import'
import { wrongRowPages } from '@/lib/imports/wrong-rows'

/** The wrong rows of a file as CSV with their line and what is wrong, to be corrected and read in again. Errors: `forbidden`, `not_found`. */
export async function downloadWrongRows(
  ctx: Context,
  { id }: { id: number },
): Promise<{ name: string; pages: AsyncGenerator<string> }> {
  demand(ctx.actor, 'campaign.steer')
  const { file } = await importOf(ctx.db.read, id)
  const headers = file.headers ?? Object.keys(file.mapping)
  const name = `${file.name.replace(/\.\w+$/, '')}.fel.csv`
  return { name, pages: wrongRowPages(ctx.db.scan, { dataFileId: id, headers }) }
}
