import { selectStop } from '@/db/queries/suppression'
import type { Context } from '@/lib/context'
import { notAddressCare } from '@/lib/inbox/errors'
import { finish } from '@/lib/inbox/finish-task'
import { openTask } from '@/lib/inbox/open-task'
import { runOnTask } from '@/lib/inbox/run-on-task'
import type { TaskLift } from '@/lib/inbox/schema'
import { removeStop } from '@/lib/suppression/remove-stop'

/**
 * The office decides an address care case for calling again: its stop is lifted with the reason, and the case is done with
 * it (S24-S27). Errors: `conflict` when it has no stop, the stop is lifted already or another has the case; `not_found`.
 */
export function liftFromTask(ctx: Context, input: TaskLift): Promise<{ taskId: number }> {
  return runOnTask(ctx, {
    verb: 'lift',
    right: 'suppression.lift',
    input,
    async run(work) {
      const found = await openTask(work, input.taskId)
      const { suppressionId } = found.task.details
      if (found.task.type !== 'address_care' || typeof suppressionId !== 'number') throw notAddressCare()
      const [stop] = await selectStop(work.tx, { suppressionId })
      if (!stop) throw notAddressCare()
      await finish(work, { found, comment: input.reason })
      // Last: its line in stops.jsonl is on disk at once.
      await removeStop(work, { suppressionId, reason: input.reason })
    },
  })
}
