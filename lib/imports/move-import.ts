import { insertAudit } from '@/db/queries/audit'
import { findCommand } from '@/db/queries/commands'
import { selectImport } from '@/db/queries/import-files'
import { moveImport as moveRow } from '@/db/queries/import-steps'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { importHasMoved } from '@/lib/imports/errors'
import { type DataFile, importOf } from '@/lib/imports/load-import'
import type { ImportCommand } from '@/lib/imports/schema'
import { tellImport } from '@/lib/imports/tell-import'
import type { FileStatus } from '@/lib/imports/types'

export interface Move {
  verb: string
  /** Where it goes from each status; from others it does not. */
  ways: Partial<Record<FileStatus, FileStatus>>
  /** Looks at the file on disk before the write; throws what is wrong. Not for a command that is done already. */
  look?(file: DataFile): Promise<void>
  /** What has to hold in the write; throws what is wrong. */
  check?(work: Work, file: DataFile): Promise<void>
  /** What the log says of it. */
  action?: string
}

/** Moves a file on, once for a commandId. Errors: `forbidden`, `not_found`, `conflict` when it stands elsewhere by now. */
export async function moveImport(ctx: Context, input: ImportCommand, move: Move): Promise<void> {
  demand(ctx.actor, 'campaign.steer')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb: move.verb }, now: ctx.now }
  if (move.look && (await findCommand(ctx.db.read, { userId: key.userId, commandId: key.commandId })).length === 0) {
    const { file } = await importOf(ctx.db.read, input.dataFileId)
    // Before the file on disk: that of one that is read in is gone, and nobody should send it again for that.
    if (!move.ways[file.status]) throw importHasMoved()
    await move.look(file)
  }
  await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => moveOne(work, input.dataFileId, move)))
}

async function moveOne(work: Work, id: number, { ways, check, action }: Move): Promise<{ dataFileId: number }> {
  const { tx, now } = work
  const [row] = await selectImport(tx, { id })
  if (!row) throw notFound('Importen')
  const { status } = row.file
  const to = ways[status]
  if (!to) throw importHasMoved()
  await check?.(work, row.file)
  const startedAt = to === 'queued' ? now : null
  if ((await moveRow(tx, { id, to, from: status, startedAt, now })) === 0) throw importHasMoved()
  const userId = work.actor?.id ?? null
  const about = { entity: 'data_file', entityId: id, before: null, after: { name: row.file.name } }
  if (action) await insertAudit(tx, { now, userId, action, ...about })
  tellImport(work.facts, { ...row.file, status: to })
  return { dataFileId: id }
}
