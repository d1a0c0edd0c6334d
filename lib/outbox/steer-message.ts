import { insertAudit } from '@/db/queries/audit'
import { retryMessage, selectMessage, withdrawMessage } from '@/db/queries/outbox-list'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { messageHasGone, messageIsWithdrawn, notTriedYet } from '@/lib/outbox/errors'
import type { OutboxCommand } from '@/lib/outbox/schema'
import { tellOutbox } from '@/lib/outbox/tell-outbox'
import type { OutboxStatus } from '@/lib/outbox/types'

/** Tries a message again now that has failed, or waits after a try. Errors: `conflict` when it has gone or was taken back, `not_found`. */
export function retryOne(ctx: Context, input: OutboxCommand): Promise<{ id: number }> {
  return steer(ctx, { input, change: retryMessage, action: 'outbox:retried' })
}

/** Takes a message back that waits or has failed. Errors as above. */
export function withdrawOne(ctx: Context, input: OutboxCommand): Promise<{ id: number }> {
  return steer(ctx, { input, change: withdrawMessage, action: 'outbox:withdrawn' })
}

interface Steering {
  input: OutboxCommand
  change: typeof retryMessage
  action: 'outbox:retried' | 'outbox:withdrawn'
}

async function steer(ctx: Context, steering: Steering): Promise<{ id: number }> {
  demand(ctx.actor, 'outbox.steer')
  const { input, action } = steering
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, action }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => turn(work, steering)))
  return answer
}

async function turn({ tx, now, actor, facts }: Work, { input: { id }, change, action }: Steering) {
  const [was] = await selectMessage(tx, { id })
  if (!was) throw notFound('Meddelandet')
  const [changed] = await change(tx, { id, now })
  if (!changed) throw refusalOf(was.status)
  const audit = { action, entity: 'outbox', entityId: id, before: { status: was.status }, after: {} }
  await insertAudit(tx, { ...audit, now, userId: actor?.id ?? null })
  tellOutbox(facts, changed)
  return { id }
}

function refusalOf(status: OutboxStatus) {
  if (status === 'withdrawn') return messageIsWithdrawn()
  return status === 'waiting' ? notTriedYet() : messageHasGone()
}
