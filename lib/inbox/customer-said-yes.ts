import { insertAudit } from '@/db/queries/audit'
import { insertActivity } from '@/db/queries/calls'
import { upsertDraft } from '@/db/queries/drafts'
import { holdsInTheWay } from '@/db/queries/hold-lists'
import { findMember } from '@/db/queries/queue'
import { findOpenable } from '@/db/queries/queue-open'
import { promiseBegun, selectEarliestPromise, selectLastCaller, selectPossibleCaller } from '@/db/queries/said-yes'
import { NOT_A_CALL } from '@/lib/activities/not-a-call'
import { demand, rightOf } from '@/lib/auth/rights'
import { MINUTE_MS } from '@/lib/calendar/day-number'
import { localDayOf, localHourOf } from '@/lib/calendar/local-time'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { callerIsGone, cardIsOnDesk, nobodyCalled } from '@/lib/inbox/errors'
import type { SaidYes } from '@/lib/inbox/schema'
import { lockAddress } from '@/lib/locks/lock-address'
import { ORDER_BEGUN } from '@/lib/orders/begun-order'
import { clearTheWay } from '@/lib/queue/clear-the-way'
import { entryToOpen } from '@/lib/queue/entry-to-open'
import { takenMeanwhile } from '@/lib/queue/errors'

const SAID = 'Kunden tackade ja.'

export interface SaidYesAnswer {
  organizationId: number
  entryId: number
  callerId: number
  caller: string
}

/**
 * "Kunden tackade ja" (S12, S14): the card of a closed or sleeping company comes back to who called last, first in their
 * queue, its address locked for them and the order begun. Errors: `conflict` when nobody has called, the caller calls no
 * more, somebody has it on the screen, another locked it or it is stopped; `not_found`, `forbidden`.
 */
export async function customerSaidYes(ctx: Context, input: SaidYes): Promise<SaidYesAnswer> {
  demand(ctx.actor, 'office.work')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => bringBack(work, input)))
  return answer
}

async function bringBack(work: Work, input: SaidYes): Promise<SaidYesAnswer> {
  const { tx, now } = work
  const { organizationId } = input
  if ((await findOpenable(tx, { organizationId })).length === 0) throw notFound('Företaget')
  const { caller, campaignId: presentCampaignId } = await callerFor(work, input)
  await clearTheWay(work, { userId: caller.id, organizationId })
  const [held] = await holdsInTheWay(tx, { organizationId })
  if (held) throw cardIsOnDesk(held.by)
  const { entryId, campaignId } = await entryToOpen(work, { organizationId, userId: caller.id, presentCampaignId })
  if ((await findMember(tx, { campaignId, userId: caller.id })).length === 0) throw callerIsGone(caller.name)
  const [earliest] = await selectEarliestPromise(tx, { userId: caller.id })
  const dueAt = Math.min(now, (earliest?.dueAt ?? now) - MINUTE_MS)
  const [promised] = await promiseBegun(tx, { entryId, userId: caller.id, dueAt, now })
  if (!promised) throw takenMeanwhile()
  const { competing } = await lockAddress(work, { organizationId, entryId, ownerId: caller.id, promisedAt: now })
  if (competing) throw takenMeanwhile()
  const note = [SAID, input.note].filter(Boolean).join(' ')
  await upsertDraft(tx, { userId: caller.id, entryId, note: '', checklist: ORDER_BEGUN, now })
  await writeDown(work, { input, note, entryId, callerId: caller.id })
  return { organizationId, entryId, callerId: caller.id, caller: caller.name }
}

async function callerFor({ tx }: Work, { organizationId, callerId }: SaidYes) {
  const [last] = await selectLastCaller(tx, { organizationId })
  const userId = callerId ?? last?.callerId ?? null
  if (userId === null) throw nobodyCalled()
  const [caller] = await selectPossibleCaller(tx, { userId })
  if (!caller?.active || !rightOf(caller.role, 'queue.work')) throw callerIsGone(caller?.name ?? 'Säljaren')
  return { caller, campaignId: last?.campaignId ?? null }
}

interface Written {
  input: SaidYes
  note: string
  entryId: number
  callerId: number
}

async function writeDown(work: Work, { input, note, entryId, callerId }: Written): Promise<void> {
  const { tx, now, actor } = work
  const { organizationId, commandId } = input
  const userId = actor?.id ?? null
  const when = { now, localDay: localDayOf(now), localHour: localHourOf(now) }
  await insertActivity(tx, { ...NOT_A_CALL, ...when, userId, organizationId, commandId, body: note })
  const audit = { action: 'office:said_yes', entity: 'queue_entry', entityId: entryId, before: null }
  await insertAudit(tx, { ...audit, after: { organizationId, callerId }, now, userId })
  const payload = { organizationId, what: 'office' as const, byId: userId ?? 0 }
  work.facts.push(
    { name: 'callbacks:changed', to: [`user:${callerId}`], payload: { userId: callerId } },
    { name: 'card:changed', to: [`organization:${organizationId}`], payload },
    { name: 'customer:agreed', to: [`user:${callerId}`], payload: { organizationId, byId: userId ?? 0 } },
  )
}
