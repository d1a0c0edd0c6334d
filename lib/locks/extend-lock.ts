import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite } from '@/lib/context'
import { openLockRow } from '@/lib/locks/open-lock-row'
import { putOffPromise } from '@/lib/locks/put-off-promise'
import type { LockExtension } from '@/lib/locks/schema'
import type { LockAnswer } from '@/lib/locks/types'

/**
 * A supervisor gives a promise another time: by default the start of the next working day (queue.md "Address lock"). The owner
 * keeps the lock and is told. Errors: `invalid` for a time that cannot be promised, `conflict` when it is released.
 */
export async function extendLock(ctx: Context, input: LockExtension): Promise<LockAnswer> {
  demand(ctx.actor, 'lock.steer')
  const { lockId, reason, commandId } = input
  const key = { userId: ctx.actor.id, commandId, body: { ...input, verb: 'extend' }, now: ctx.now }
  const wished = input.promisedAt === undefined ? null : Date.parse(input.promisedAt)
  const { answer } = await inOneWrite(ctx, (work) =>
    runCommand(work.tx, key, async () => {
      const lock = await openLockRow(work.tx, lockId)
      const promisedAt = await putOffPromise(work, { lock, wished, reason })
      return { lockId, promisedAt: new Date(promisedAt).toISOString() }
    }),
  )
  return answer
}
