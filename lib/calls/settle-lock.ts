import { selectOwnLock } from '@/db/queries/calls'
import { openPromiseToAnyone } from '@/db/queries/lock-changes'
import type { EntryRow } from '@/db/rows'
import type { Decision } from '@/lib/calls/rules'
import type { LockChange } from '@/lib/calls/undo-record'
import type { CampaignRules } from '@/lib/campaigns/types'
import type { Work } from '@/lib/context'
import { endLock } from '@/lib/locks/end-lock'
import { openLockCount } from '@/lib/locks/find-locks'
import { lockAddress } from '@/lib/locks/lock-address'
import { movePromise } from '@/lib/locks/move-promise'

export interface SettledLock {
  change?: LockChange
  notice?: string
}
interface LockToSettle {
  entry: EntryRow
  decision: Decision
  callerId: number
  rules: CampaignRules
  /** The company may stand in another campaign too. */
  hasOthers: boolean
}

/**
 * What an outcome does to the caller's address lock (S7, S8): a Prio makes it or moves its promise, Ej svar and Upptaget
 * keep it until the next try, everything else ends it, also when it was promised in another campaign. Another's lock is
 * never touched.
 */
export async function settleLock(work: Work, settled: LockToSettle): Promise<SettledLock> {
  const { entry, decision, callerId, hasOthers } = settled
  if (decision.lock === 'make') return makeLock(work, settled)
  if (decision.staysOnDesk || (entry.lane !== 'prio' && !hasOthers)) return {}
  const own = await ownLockOf(work, { entry, callerId })
  if (!own) return {}
  const { id: lockId, entryId, promisedAt } = own
  const isElsewhere = entryId !== entry.id
  if (decision.lock === 'release') {
    if (isElsewhere) await openPromiseToAnyone(work.tx, { entryId, now: work.now })
    await endLock(work, { lockId, reason: 'outcome' })
    return { change: { did: 'released', lockId, entryId } }
  }
  if (isElsewhere) return {}
  await movePromise(work, { lockId, entryId, promisedAt: decision.entry.dueAt })
  return { change: { did: 'moved', lockId, promisedAt, entryId } }
}

async function makeLock(work: Work, { entry, decision, callerId, rules }: LockToSettle): Promise<SettledLock> {
  const before = await ownLockOf(work, { entry, callerId })
  const { lockId, competing } = await lockAddress(work, {
    organizationId: entry.organizationId,
    entryId: entry.id,
    ownerId: callerId,
    promisedAt: decision.entry.dueAt,
  })
  if (competing) return { notice: 'Adressen är redan låst av någon annan. Arbetsledaren avgör vem som ringer.' }
  if (before) {
    const { promisedAt, entryId } = before
    return { change: { did: 'moved', lockId, promisedAt, entryId } }
  }
  return { change: { did: 'made', lockId }, ...(await noticeOfMany(work, { callerId, rules })) }
}

async function noticeOfMany(work: Work, { callerId, rules }: Pick<LockToSettle, 'callerId' | 'rules'>) {
  const open = await openLockCount(work.tx, { userId: callerId })
  if (open >= rules.lockLimit) return { notice: `Du har ${open} låsta adresser. Välj vilka du lämnar tillbaka.` }
  return open >= rules.lockWarnAt ? { notice: `Du har ${open} låsta adresser. Högst ${rules.lockLimit}.` } : {}
}

async function ownLockOf({ tx }: Work, { entry, callerId }: Pick<LockToSettle, 'entry' | 'callerId'>) {
  const [own] = await selectOwnLock(tx, { organizationId: entry.organizationId, ownerId: callerId })
  return own
}
