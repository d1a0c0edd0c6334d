import { selectTakenBy } from '@/db/queries/office-tasks'
import type { Context, Work } from '@/lib/context'
import { changeTask } from '@/lib/inbox/change-task'
import { taskIsNotTaken } from '@/lib/inbox/errors'
import { findTask, openTask } from '@/lib/inbox/open-task'
import { runOnTask } from '@/lib/inbox/run-on-task'
import type { TaskCommand } from '@/lib/inbox/schema'

const FREE = { status: 'new', takenById: null, takenAt: null } as const

/** Leaves a task that one has taken to somebody else. Errors: `conflict` when it is another's or nobody's, `not_found`. */
export function giveBackTask(ctx: Context, input: TaskCommand): Promise<{ taskId: number }> {
  return runOnTask(ctx, {
    verb: 'give-back',
    input,
    async run(work) {
      const { task } = await openTask(work, input.taskId)
      if (task.status !== 'taken') throw taskIsNotTaken()
      await changeTask(work, { task, change: 'given_back', patch: FREE })
    },
  })
}

/** Somebody works here no more: what they had taken is anybody's. Answers how many. */
export async function giveBackTasksOf(work: Work, { userId }: { userId: number }): Promise<number> {
  const taken = await selectTakenBy(work.tx, { userId })
  for (const { id } of taken) {
    const { task } = await findTask(work, id)
    await changeTask(work, { task, change: 'given_back', patch: FREE })
  }
  return taken.length
}
