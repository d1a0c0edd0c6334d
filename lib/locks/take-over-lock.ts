import { clearEntryHolder } from '@/db/queries/bars'
import { insertMember } from '@/db/queries/campaigns'
import { insertLock, updatePromiseOwner } from '@/db/queries/lock-changes'
import { selectHoldOfEntry, selectWorker } from '@/db/queries/locks'
import type { LockRow } from '@/db/rows'
import { demand } from '@/lib/auth/rights'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { withdrawDecks } from '@/lib/decks/withdraw-decks'
import { auditLock } from '@/lib/locks/audit-lock'
import { endLock } from '@/lib/locks/end-lock'
import { cardIsOnScreen, companyIsLocked, notAWorker } from '@/lib/locks/errors'
import { openLockRow } from '@/lib/locks/open-lock-row'
import type { LockTakeOver } from '@/lib/locks/schema'
import { tellLocked } from '@/lib/locks/tell-lock'
import type { LockAnswer } from '@/lib/locks/types'

/**
 * A supervisor takes a promise over, or gives an absent caller's to somebody else; both owners are told. The address stays
 * locked all the while. Errors: `conflict` when it is released or on the owner's screen, `invalid` for somebody who calls nobody.
 */
export async function takeOverLock(ctx: Context, input: LockTakeOver): Promise<LockAnswer> {
  demand(ctx.actor, 'lock.steer')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb: 'take-over' }, now: ctx.now }
  const ownerId = input.toUserId ?? ctx.actor.id
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => takeOver(work, { input, ownerId })))
  return answer
}

async function takeOver(work: Work, { input, ownerId }: { input: LockTakeOver; ownerId: number }): Promise<LockAnswer> {
  const { tx } = work
  const { lockId, reason } = input
  const lock = await openLockRow(tx, lockId)
  const { promisedAt } = lock
  if (lock.ownerId === ownerId) return { lockId, promisedAt: new Date(promisedAt).toISOString() }
  const [worker] = await selectWorker(tx, { userId: ownerId })
  if (!worker) throw notAWorker()
  await takeFromDeck(work, lock)
  await endLock(work, { lockId, reason: 'taken_over', reasonText: reason })
  const madeId = await lockFor(work, { lock, ownerId })
  await auditLock(work, {
    lockId: madeId,
    action: 'lock:made',
    before: { lockId },
    after: { ownerId, promisedAt, reason },
  })
  return { lockId: madeId, promisedAt: new Date(promisedAt).toISOString() }
}

async function takeFromDeck(work: Work, { entryId }: LockRow): Promise<void> {
  const [held] = await selectHoldOfEntry(work.tx, { entryId })
  if (held?.kind === 'desk') throw cardIsOnScreen(held.userName)
  // The entry is its new owner's alone from now on: no token of the old one counts.
  await clearEntryHolder(work.tx, [entryId], { now: work.now })
  await withdrawDecks(work, { entryIds: [entryId], reason: 'withdrawn' })
}

async function lockFor(work: Work, { lock, ownerId }: { lock: LockRow; ownerId: number }): Promise<number> {
  const { tx, now } = work
  const { organizationId, entryId, promisedAt } = lock
  const byId = work.actor?.id ?? null
  const [made] = await insertLock(tx, { organizationId, entryId, ownerId, promisedAt, now, byId })
  if (!made) throw companyIsLocked()
  const [promise] = await updatePromiseOwner(tx, { entryId, ownerId, now })
  if (promise) await insertMember(tx, { campaignId: promise.campaignId, userId: ownerId, now, byId })
  await recomputeBars(work, { organizationIds: [organizationId] })
  await tellLocked(work, { organizationId, ownerId, lockId: made.id, since: now })
  return made.id
}
