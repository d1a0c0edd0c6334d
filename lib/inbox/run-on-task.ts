import { demand, type Right } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'

export interface TaskStep {
  verb: string
  right?: Right
  input: { commandId: string; taskId: number }
  run: (work: Work) => Promise<void>
}

/** One command on one task, once for its id. Answers the task's id. Errors: `forbidden`, `command_reused`. */
export async function runOnTask(
  ctx: Context,
  { verb, right = 'office.work', input, run }: TaskStep,
): Promise<{ taskId: number }> {
  demand(ctx.actor, right)
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) =>
    runCommand(work.tx, key, async () => {
      await run(work)
      return { taskId: input.taskId }
    }),
  )
  return answer
}
