import { updateLockPromise, updatePromiseDue } from '@/db/queries/lock-changes'
import { selectPromise } from '@/db/queries/locks'
import type { LockRow } from '@/db/rows'
import { isWithinPrioLimit } from '@/lib/calendar/due'
import { isInHardCeiling, nextWorkingDayStart } from '@/lib/calendar/window'
import { campaignOnce } from '@/lib/campaigns/campaign-of'
import type { CampaignRules } from '@/lib/campaigns/types'
import type { Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { auditLock } from '@/lib/locks/audit-lock'
import { promiseInThePast, promiseOutsideHours, promiseTooFar } from '@/lib/locks/errors'

interface PutOff {
  lock: LockRow
  /** Epoch milliseconds; null: the start of the next working day. */
  wished: number | null
  reason: string
}

/** Gives an open lock's promise another time, which it answers; its owner and the floor are told. Errors: `invalid`. */
export async function putOffPromise(work: Work, { lock, wished, reason }: PutOff): Promise<number> {
  const { tx, now } = work
  const { id: lockId, entryId, ownerId } = lock
  const [promise] = await selectPromise(tx, { entryId })
  if (!promise) throw notFound('Kortet')
  const { rules } = await campaignOnce(tx, promise.campaignId)
  const promisedAt = wished === null ? nextWorkingDayStart(now, rules.window) : checked(wished, now, rules)
  await updateLockPromise(tx, { lockId, entryId, promisedAt, now })
  await updatePromiseDue(tx, { entryId, promisedAt, now })
  const before = { promisedAt: lock.promisedAt, overdueDays: lock.overdueDays }
  await auditLock(work, { lockId, action: 'lock:extended', before, after: { promisedAt, reason } })
  work.facts.push({ name: 'callbacks:changed', to: [`user:${ownerId}`, 'floor'], payload: { userId: ownerId } })
  return promisedAt
}

function checked(promisedAt: number, now: number, rules: CampaignRules): number {
  if (promisedAt <= now) throw promiseInThePast()
  if (!isInHardCeiling(promisedAt)) throw promiseOutsideHours()
  if (!isWithinPrioLimit(now, promisedAt, rules.prioMaxDays)) throw promiseTooFar(rules.prioMaxDays)
  return promisedAt
}
