import type { Context } from '@/lib/context'
import { changeTask } from '@/lib/inbox/change-task'
import { openTask } from '@/lib/inbox/open-task'
import { runOnTask } from '@/lib/inbox/run-on-task'
import type { TaskAnswer } from '@/lib/inbox/schema'

/**
 * Answers who sent it, or asks them: it is on their screen at once, and the task stands among those that are answered until
 * it is done. Errors: `conflict` with who has taken it, `not_found`.
 */
export function answerTask(ctx: Context, input: TaskAnswer): Promise<{ taskId: number }> {
  return runOnTask(ctx, {
    verb: 'answer',
    input,
    async run(work) {
      const { task } = await openTask(work, input.taskId)
      const taken = { takenById: ctx.actor.id, takenAt: task.takenAt ?? work.now }
      const answer = { answer: input.answer, answeredAt: work.now, answeredById: ctx.actor.id }
      const patch = { status: 'answered', ...taken, ...answer } as const
      await changeTask(work, { task, change: 'answered', patch, said: { answer: input.answer } })
    },
  })
}
