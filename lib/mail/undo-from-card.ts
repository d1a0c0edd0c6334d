import { markUndone, selectActivity } from '@/db/queries/undo'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { hasGone } from '@/lib/mail/errors'
import type { CardUndo } from '@/lib/mail/schema'
import { withdrawMessages } from '@/lib/outbox/withdraw-messages'

/** Takes back one's own mail or SMS that has not begun to go; the activity stays, marked undone. Errors: `conflict`, `not_found`. */
export async function undoFromCard(ctx: Context, input: CardUndo): Promise<{ activityId: number }> {
  demand(ctx.actor, 'mail.send')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => undo(work, { ctx, input })))
  return answer
}

async function undo(work: Work, { ctx, input }: { ctx: Context; input: CardUndo }) {
  const { activityId } = input
  const [activity] = await selectActivity(work.tx, { activityId })
  const isWritten = activity?.kind === 'mail' || activity?.kind === 'sms'
  if (!activity || !isWritten || activity.createdById !== ctx.actor.id) throw notFound('Meddelandet')
  if ((await withdrawMessages(work, { activityId })) === 0) throw hasGone()
  await markUndone(work.tx, { activityId, now: work.now })
  return { activityId }
}
