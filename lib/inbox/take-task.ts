import type { Context } from '@/lib/context'
import { changeTask } from '@/lib/inbox/change-task'
import { openTask } from '@/lib/inbox/open-task'
import { runOnTask } from '@/lib/inbox/run-on-task'
import type { TaskCommand } from '@/lib/inbox/schema'

/** Takes a task: the second of two who take it is told who has it (S47). Errors: `conflict`, `not_found`. */
export function takeTask(ctx: Context, input: TaskCommand): Promise<{ taskId: number }> {
  return runOnTask(ctx, {
    verb: 'take',
    input,
    async run(work) {
      const { task } = await openTask(work, input.taskId)
      if (task.takenById !== null) return
      const patch = { status: 'taken', takenById: ctx.actor.id, takenAt: work.now } as const
      await changeTask(work, { task, change: 'taken', patch })
    },
  })
}
