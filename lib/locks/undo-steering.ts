import { findCommand } from '@/db/queries/commands'
import { updateOverdueDays, updatePromiseDue } from '@/db/queries/lock-changes'
import { selectHoldOfEntry, selectLock, selectPromise, selectWorker } from '@/db/queries/locks'
import type { LockRow } from '@/db/rows'
import { demand } from '@/lib/auth/rights'
import { campaignOnce } from '@/lib/campaigns/campaign-of'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { steeringIsOld } from '@/lib/locks/errors'
import { givePromise } from '@/lib/locks/give-promise'
import { movePromise } from '@/lib/locks/move-promise'
import { reopenPromise } from '@/lib/locks/reopen-promise'
import { overdueWorkingDays } from '@/lib/locks/rules'
import type { SteeringUndo } from '@/lib/locks/schema'
import { takeFromDeck } from '@/lib/locks/take-from-deck'
import type { SteeredLocks, SteeredPromise, UndoneSteering } from '@/lib/locks/types'
import { strikeHandOverLine } from '@/lib/locks/write-hand-over-line'

/** As long as somebody may find that it was the wrong caller. */
export const STEERING_UNDO_MS = 10 * 60_000

/**
 * Takes back what one command of mine did to promises, each as far as nobody has touched it since: it gets its time, its
 * owner or its lock again. Errors: `not_found`, `conflict` after ten minutes.
 */
export async function undoSteering(ctx: Context, input: SteeringUndo): Promise<UndoneSteering> {
  demand(ctx.actor, 'lock.steer')
  const userId = ctx.actor.id
  const key = { userId, commandId: input.commandId, body: { ...input, verb: 'undo' }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) =>
    runCommand(work.tx, key, () => undo(work, { userId, steeringId: input.steeringId })),
  )
  return answer
}

async function undo(work: Work, { userId, steeringId }: { userId: number; steeringId: string }) {
  const [command] = await findCommand(work.tx, { userId, commandId: steeringId })
  const did = command?.answer as SteeredLocks | undefined
  if (!Array.isArray(did?.steered)) throw notFound('Åtgärden')
  if (work.now - did.at > STEERING_UNDO_MS) throw steeringIsOld()
  const done: UndoneSteering = { restored: 0, left: 0 }
  for (const one of did.steered) {
    if (await putBack(work, one, did.at)) done.restored += 1
    else done.left += 1
  }
  return done
}

async function putBack(work: Work, one: SteeredPromise, didAt: number): Promise<boolean> {
  const [lock] = await selectLock(work.tx, { lockId: one.nowLockId })
  if (!lock) return false
  const [held] = await selectHoldOfEntry(work.tx, { entryId: lock.entryId })
  if (held?.kind === 'desk') return false
  // Released again since then is another's act.
  if (one.toUserId === null) return lock.releasedAt === didAt && reopen(work, lock)
  if (lock.releasedAt !== null || lock.ownerId !== one.toUserId || lock.promisedAt !== one.nowPromisedAt) return false
  if (one.toUserId === one.fromUserId) return setTimeBack(work, { lock, promisedAt: one.promisedAt })
  const [worker] = await selectWorker(work.tx, { userId: one.fromUserId })
  if (!worker) return false
  await givePromise(work, { lock, ownerId: one.fromUserId, reason: UNDONE })
  return true
}

async function reopen(work: Work, lock: LockRow): Promise<boolean> {
  const { id: lockId, organizationId, releasedAt } = lock
  if (releasedAt === null || !(await reopenPromise(work, { lockId }))) return false
  // Anyone's for a moment, it may be somebody's next card.
  await takeFromDeck(work, lock)
  await strikeHandOverLine(work, { organizationId, releasedAt })
  return true
}

/** What was overdue is overdue again. */
async function setTimeBack(work: Work, { lock, promisedAt }: { lock: LockRow; promisedAt: number }): Promise<boolean> {
  const { tx, now } = work
  const { id: lockId, entryId } = lock
  await movePromise(work, { lockId, entryId, promisedAt })
  await updatePromiseDue(tx, { entryId, promisedAt, now })
  const [promise] = await selectPromise(tx, { entryId })
  const { rules } = await campaignOnce(tx, promise?.campaignId ?? 0)
  const days = overdueWorkingDays(promisedAt, now, rules.window)
  if (days > 0) await updateOverdueDays(tx, { lockId, days, promisedAt, now })
  return true
}

const UNDONE = 'Ångrat'
