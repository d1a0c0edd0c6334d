import type { Context } from '@/lib/context'
import { moveImport } from '@/lib/imports/move-import'
import type { ImportCommand } from '@/lib/imports/schema'

/**
 * Stops a preview or an import where it is: what is in the register stays, is recorded and can be gone on with or undone.
 * Errors: `conflict` when there is nothing to stop.
 */
export function cancelImport(ctx: Context, input: ImportCommand): Promise<void> {
  const ways = { previewing: 'draft', queued: 'stopped', running: 'stopping', filling: 'stopping' } as const
  return moveImport(ctx, input, { verb: 'cancel', ways, action: 'file.stop' })
}
