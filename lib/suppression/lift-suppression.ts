import { selectStop } from '@/db/queries/suppression'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { removeStop } from '@/lib/suppression/remove-stop'
import type { StopLift } from '@/lib/suppression/schema'

/** The office lifts one stop, with a reason that is audited. Errors: `conflict` when it is lifted already, `not_found`. */
export async function liftSuppression(ctx: Context, input: StopLift): Promise<{ suppressionId: number }> {
  demand(ctx.actor, 'suppression.lift')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => lift(work, input)))
  return answer
}

async function lift(work: Work, { suppressionId, reason }: StopLift): Promise<{ suppressionId: number }> {
  if ((await selectStop(work.tx, { suppressionId })).length === 0) throw notFound('Spärren')
  await removeStop(work, { suppressionId, reason })
  return { suppressionId }
}
