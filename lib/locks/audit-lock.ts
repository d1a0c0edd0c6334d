import { insertAudit } from '@/db/queries/audit'
import type { Work } from '@/lib/context'

interface LockStep {
  lockId: number
  action: string
  before: object
  after: object
}

/** Each step of a lock is audited. */
export async function auditLock({ tx, now, actor }: Work, { lockId, action, before, after }: LockStep): Promise<void> {
  const userId = actor?.id ?? null
  await insertAudit(tx, { now, userId, action, entity: 'address_lock', entityId: lockId, before, after })
}
