import type { Reader } from '@/db/database'
import { insertAudit, selectLastOfAction } from '@/db/queries/audit'
import { inOneWrite, type SystemContext } from '@/lib/context'
import type { BackupsSoFar } from './backup-rules'

export type TakenBackup = { folder: string; bytes: number } | { folder: string; reason: string }

/** Writes in the log that the scheduled backup was taken, or why it was not. */
export async function recordBackup(ctx: SystemContext, taken: TakenBackup): Promise<void> {
  const isTaken = 'bytes' in taken
  const audit = {
    action: isTaken ? 'installation:backed_up' : 'installation:backup_failed',
    entity: 'installation',
    entityId: null,
    before: {},
    after: { ...taken },
  }
  await inOneWrite(ctx, ({ tx, now }) => insertAudit(tx, { ...audit, now, userId: null }))
}

export interface LastBackups extends BackupsSoFar {
  bytes: number | null
  folder: string | null
  reason: string | null
}

/** When the scheduled backup last succeeded and last failed, as the log has it. */
export async function readBackups(reader: Reader): Promise<LastBackups> {
  const [done] = await selectLastOfAction(reader, { action: 'installation:backed_up' })
  const [failed] = await selectLastOfAction(reader, { action: 'installation:backup_failed' })
  const after = (done?.after ?? {}) as { folder?: string; bytes?: number }
  const { reason } = (failed?.after ?? {}) as { reason?: string }
  return {
    succeededAt: done?.at ?? null,
    failedAt: failed?.at ?? null,
    bytes: after.bytes ?? null,
    folder: after.folder ?? null,
    reason: reason ?? null,
  }
}
