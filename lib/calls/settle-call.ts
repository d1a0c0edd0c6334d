import { localDayOf, localHourOf } from '@/lib/calendar/local-time'
import { tellWhoSet } from '@/lib/callbacks/tell-who-set'
import { applyWrong, type WrongEffect } from '@/lib/calls/apply-wrong'
import { changeEntry, factsOf } from '@/lib/calls/change-entry'
import { contactOfCall } from '@/lib/calls/contact-of-call'
import { decideCall } from '@/lib/calls/decide-call'
import type { CallOnCard } from '@/lib/calls/load-call'
import type { CallInput } from '@/lib/calls/schema'
import { settleLock } from '@/lib/calls/settle-lock'
import { settleOrder } from '@/lib/calls/settle-order'
import type { UndoRecord } from '@/lib/calls/undo-record'
import { writeCall } from '@/lib/calls/write-call'
import type { Work } from '@/lib/context'
import type { CheckedOrder } from '@/lib/orders/check-order'
import { fillCustomer } from '@/lib/orders/fill-customer'
import type { PlacedOrder } from '@/lib/orders/types'
import { guardRecall } from '@/lib/recall/guard-recall'
import { addToTally } from '@/lib/tally/add-to-tally'
import { together } from '@/lib/together'

export interface SettledCall {
  activityId: number
  /** Epoch milliseconds; null when it cannot be undone. */
  undoUntil: number | null
  /** The card is called again at once on its other number. */
  staysOnDesk: boolean
  notice?: string
  order?: PlacedOrder
}
interface Settling {
  call: CallOnCard
  input: CallInput
  callerId: number
  /** With the outcome Order. */
  order?: CheckedOrder
}

/** Makes an outcome true: entry, hold, lock, consequences, recall guard, log, tally (queue.md "Always true" 2). Errors: invalid, conflict. */
export async function settleCall(work: Work, { call, input, callerId, order }: Settling): Promise<SettledCall> {
  const { entry, campaign, company } = call
  const decision = await decideCall(work, { call, input, callerId })
  await tellWhoSet(work, entry)
  const contactId = await contactOfCall(work, { organizationId: company.id, input })
  const { talked, staysOnDesk } = decision
  await changeEntry(work, { call, decision, callerId })
  const { hasOthers } = call
  const { change, notice } = await settleLock(work, { entry, decision, callerId, hasOthers, rules: campaign.rules })
  const moved = staysOnDesk || !hasOthers ? [] : await guardOthers(work, { call, input, talked })
  // Last of what may be refused: a stop is on disk at once.
  const wrong = await consequencesOf(work, { call, input, staysOnDesk, order, contactId })
  const until = input.reason === 'address_care' ? null : work.now + campaign.rules.undoSeconds * 1000
  const undo: UndoRecord | null = until
    ? { until, entry: factsOf(entry), lastCalledAt: company.lastCalledAt, moved, lock: change, ...wrong.undo }
    : null
  const { tasks } = wrong
  const attemptNo = decision.entry.attempts
  const [activityId] = await together(
    writeCall(work, { call, input, contactId, talked, attemptNo, counted: true, undo, tasks }),
    count(work, { call, input, callerId, talked, order }),
  )
  const placed = await settleOrder(work, { order, call, input, activityId, contactId, undoUntil: until })
  tellCallbacks(work, { before: entry.lane, after: decision.entry.lane, callerId })
  return { activityId, undoUntil: until, staysOnDesk, notice, order: placed }
}

interface Settled {
  staysOnDesk: boolean
  contactId: number | null
}

async function consequencesOf(
  work: Work,
  { call, input, staysOnDesk, order, contactId }: Omit<Settling, 'callerId'> & Settled,
): Promise<WrongEffect> {
  if (order) {
    const customer = await fillCustomer(work, { order, organizationId: call.company.id, contactId })
    return { undo: { customer, order: order.input }, tasks: [] }
  }
  if (input.outcome !== 'wrong') return { undo: {}, tasks: [] }
  return applyWrong(work, { call, input, staysOnDesk })
}

function guardOthers(work: Work, { call, input, talked }: { call: CallOnCard; input: CallInput; talked: boolean }) {
  const { entry, called, campaign } = call
  const numbers = called ? [called.e164] : []
  return guardRecall(work, { entry, numbers, talked, busy: input.outcome === 'busy', rules: campaign.rules })
}

function count(work: Work, { call, input, callerId, talked, order }: Settling & { talked: boolean }): Promise<void> {
  const { now } = work
  const orderValue = order?.totals.totalExVat ?? 0
  const when = { localDay: localDayOf(now), localHour: localHourOf(now) }
  const activity = {
    ...when,
    campaignId: call.entry.campaignId,
    userId: callerId,
    outcome: input.outcome,
    talked,
    orderValue,
  }
  return addToTally(work, { activity, sign: 1 })
}

function tellCallbacks(work: Work, { before, after, callerId }: { before: string; after: string; callerId: number }) {
  const isCallback = (lane: string) => lane === 'prio' || lane === 'callback'
  if (!isCallback(before) && !isCallback(after)) return
  work.facts.push({ name: 'callbacks:changed', to: [`user:${callerId}`], payload: { userId: callerId } })
}
