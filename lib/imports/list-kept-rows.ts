import { selectKeptRows } from '@/db/queries/import-undo'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import type { RowUndo } from '@/lib/imports/types'

export interface KeptRow {
  line: number
  organizationId: number
  name: string
  why: RowUndo
}

const PAGE = 100

/** Companies that stayed although their file was undone, and why. Errors: `forbidden`. */
export async function listKeptRows(
  { db, actor }: Context,
  { id, after = 0 }: { id: number; after?: number | undefined },
): Promise<KeptRow[]> {
  demand(actor, 'campaign.steer')
  const rows = await selectKeptRows(db.scanFresh, { dataFileId: id, afterLine: after, limit: PAGE })
  return rows.flatMap(({ line, organizationId, name, why }) =>
    organizationId === null || why === null ? [] : [{ line, organizationId, name, why }],
  )
}
