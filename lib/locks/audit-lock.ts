import { insertAudit } from '@/db/queries/audit'
import type { Work } from '@/lib/context'
import type { SteeringAct } from '@/lib/locks/schema'
import type { SteeredLocks } from '@/lib/locks/types'

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

interface HandOver {
  fromUserId: number
  act: SteeringAct
  reason: string
  done: SteeredLocks
}

/** All promises of who is away, as one line of the log; each lock has its own beside it. */
export async function auditHandOver(work: Work, { fromUserId, act, reason, done }: HandOver): Promise<void> {
  const { tx, now, actor } = work
  const toUserIds = act.kind === 'give' ? act.toUserIds : []
  const after = { toUserIds, reason, moved: done.steered.length, stayed: done.stayed.length }
  const audit = { action: 'user:promises_handed_over', entity: 'user', entityId: fromUserId, before: {}, after }
  await insertAudit(tx, { ...audit, now, userId: actor?.id ?? null })
}
