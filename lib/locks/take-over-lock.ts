import { selectHoldOfEntry, selectWorker } from '@/db/queries/locks'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { cardIsOnScreen, notAWorker } from '@/lib/locks/errors'
import { givePromise } from '@/lib/locks/give-promise'
import { openLockRow } from '@/lib/locks/open-lock-row'
import type { LockTakeOver } from '@/lib/locks/schema'
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
  const promisedAt = new Date(lock.promisedAt).toISOString()
  if (lock.ownerId === ownerId) return { lockId, promisedAt }
  const [worker] = await selectWorker(tx, { userId: ownerId })
  if (!worker) throw notAWorker()
  const [held] = await selectHoldOfEntry(tx, { entryId: lock.entryId })
  if (held?.kind === 'desk') throw cardIsOnScreen(held.userName)
  return { lockId: await givePromise(work, { lock, ownerId, reason }), promisedAt }
}
