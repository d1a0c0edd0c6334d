import { updateLockPromise, updatePromiseDue } from '@/db/queries/lock-changes'
import { selectPromise } from '@/db/queries/locks'
import { demand } from '@/lib/auth/rights'
import { isWithinPrioLimit } from '@/lib/calendar/due'
import { isInHardCeiling, nextWorkingDayStart } from '@/lib/calendar/window'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import type { CampaignRules } from '@/lib/campaigns/types'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { auditLock } from '@/lib/locks/audit-lock'
import { promiseInThePast, promiseOutsideHours, promiseTooFar } from '@/lib/locks/errors'
import { openLockRow } from '@/lib/locks/open-lock-row'
import type { LockExtension } from '@/lib/locks/schema'
import type { LockAnswer } from '@/lib/locks/types'

/**
 * A supervisor gives a promise another time: by default the start of the next working day (queue.md "Address lock"). The owner
 * keeps the lock and is told. Errors: `invalid` for a time that cannot be promised, `conflict` when it is released.
 */
export async function extendLock(ctx: Context, input: LockExtension): Promise<LockAnswer> {
  demand(ctx.actor, 'lock.steer')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb: 'extend' }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => extend(work, input)))
  return answer
}

async function extend(work: Work, { lockId, reason, promisedAt: wished }: LockExtension): Promise<LockAnswer> {
  const { tx, now } = work
  const lock = await openLockRow(tx, lockId)
  const [promise] = await selectPromise(tx, { entryId: lock.entryId })
  if (!promise) throw notFound('Kortet')
  const { rules } = await campaignOf(tx, promise.campaignId)
  const promisedAt =
    wished === undefined ? nextWorkingDayStart(now, rules.window) : checked(Date.parse(wished), now, rules)
  await updateLockPromise(tx, { lockId, entryId: lock.entryId, promisedAt, now })
  await updatePromiseDue(tx, { entryId: lock.entryId, promisedAt, now })
  const before = { promisedAt: lock.promisedAt, overdueDays: lock.overdueDays }
  await auditLock(work, { lockId, action: 'lock:extended', before, after: { promisedAt, reason } })
  const { ownerId } = lock
  work.facts.push({ name: 'callbacks:changed', to: [`user:${ownerId}`, 'floor'], payload: { userId: ownerId } })
  return { lockId, promisedAt: new Date(promisedAt).toISOString() }
}

function checked(promisedAt: number, now: number, rules: CampaignRules): number {
  if (promisedAt <= now) throw promiseInThePast()
  if (!isInHardCeiling(promisedAt)) throw promiseOutsideHours()
  if (!isWithinPrioLimit(now, promisedAt, rules.prioMaxDays)) throw promiseTooFar(rules.prioMaxDays)
  return promisedAt
}
