import { insertAudit } from '@/db/queries/audit'
import { releaseStop, selectStop } from '@/db/queries/suppression'
import { demand } from '@/lib/auth/rights'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { stopIsLifted } from '@/lib/suppression/errors'
import { keysOfRow } from '@/lib/suppression/keys-of-row'
import type { StopLift } from '@/lib/suppression/schema'
import { keyOfStop } from '@/lib/suppression/stop-line'
import { appendStopLine } from '@/lib/suppression/stops-file'

/**
 * The office lifts one stop, with a reason that is audited. Companies that nothing else bars are served again. Errors:
 * `conflict` when it is lifted already, `not_found`.
 */
export async function liftSuppression(ctx: Context, input: StopLift): Promise<{ suppressionId: number }> {
  demand(ctx.actor, 'suppression.lift')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => lift(work, input)))
  return answer
}

async function lift(work: Work, { suppressionId, reason }: StopLift): Promise<{ suppressionId: number }> {
  const { tx, now } = work
  const byId = work.actor?.id ?? null
  if ((await selectStop(tx, { suppressionId })).length === 0) throw notFound('Spärren')
  const [lifted] = await releaseStop(tx, { suppressionId, byId, reason, now })
  if (!lifted) throw stopIsLifted()
  const { phone, orgNo, organizationId } = lifted
  const before = { case: lifted.case, phone, orgNo, organizationId }
  const audit = { action: 'suppression:lifted', entity: 'suppression', entityId: suppressionId, before }
  await insertAudit(tx, { ...audit, after: { reason }, now, userId: byId })
  await recomputeBars(work, keysOfRow(lifted))
  work.facts.push({ name: 'suppression:lifted', to: ['callers'], payload: { suppressionId } })
  appendStopLine(work.dataDir, { what: 'lifted', key: keyOfStop(lifted), at: now, byId })
  return { suppressionId }
}
