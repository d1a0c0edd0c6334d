import type { Context } from '@/lib/context'
import { moveImport } from '@/lib/imports/move-import'
import type { ImportCommand } from '@/lib/imports/schema'

/**
 * Has a whole file undone: its new companies leave the register, what it changed is put back. A company that was called or
 * changed since, or that a caller has on the desk, stays as it is and is counted. Errors: `conflict` while it is at work.
 */
export function undoImport(ctx: Context, input: ImportCommand): Promise<void> {
  const ways = { done: 'undoing', stopped: 'undoing', failed: 'undoing', undo_failed: 'undoing' } as const
  return moveImport(ctx, input, { verb: 'undo', ways, action: 'file.undo' })
}
