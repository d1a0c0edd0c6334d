import { demand, rightOf } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { forbidden } from '@/lib/errors'
import { endLock } from '@/lib/locks/end-lock'
import { letGoPromise } from '@/lib/locks/let-go-promise'
import { openLockRow } from '@/lib/locks/open-lock-row'
import type { LockRelease } from '@/lib/locks/schema'
import type { LockAnswer } from '@/lib/locks/types'

/**
 * The owner gives a lock back, or a supervisor releases it with a reason (S8). The promise becomes a callback that is
 * anyone's, its time kept. Errors: `forbidden` for another's lock, `conflict` when it is released, `not_found`.
 */
export async function releaseLock(ctx: Context, input: LockRelease): Promise<LockAnswer> {
  demand(ctx.actor, 'lock.give-back')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb: 'release' }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => release(work, { ctx, input })))
  return answer
}

async function release(work: Work, { ctx, input }: { ctx: Context; input: LockRelease }): Promise<LockAnswer> {
  const { lockId, reason } = input
  const lock = await openLockRow(work.tx, lockId)
  const isOwn = lock.ownerId === ctx.actor.id
  if (!isOwn && rightOf(ctx.actor.role, 'lock.steer') !== true) throw forbidden()
  if (isOwn) await endLock(work, { lockId, reason: 'given_back', reasonText: reason })
  else await letGoPromise(work, { lock, reason, end: 'released' })
  return { lockId, promisedAt: null }
}
