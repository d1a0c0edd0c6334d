import { finishEntry } from '@/db/queries/called-card'
import { dropDraft, setLastCalled, updateEntry } from '@/db/queries/calls'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { localDayOf, localHourOf } from '@/lib/calendar/local-time'
import { tellWhoSet } from '@/lib/callbacks/tell-who-set'
import { applyWrong, type WrongEffect } from '@/lib/calls/apply-wrong'
import { contactOfCall } from '@/lib/calls/contact-of-call'
import { changedMeanwhile } from '@/lib/calls/errors'
import { type CallOnCard, triesOf } from '@/lib/calls/load-call'
import { refusalsOf } from '@/lib/calls/refusal-rules'
import { type Decision, decideOutcome, type EntryFacts } from '@/lib/calls/rules'
import type { CallInput } from '@/lib/calls/schema'
import { settleLock } from '@/lib/calls/settle-lock'
import { settleOrder } from '@/lib/calls/settle-order'
import type { UndoRecord } from '@/lib/calls/undo-record'
import { writeCall } from '@/lib/calls/write-call'
import type { Work } from '@/lib/context'
import { invalid } from '@/lib/errors'
import type { CheckedOrder } from '@/lib/orders/check-order'
import { fillCustomer } from '@/lib/orders/fill-customer'
import type { PlacedOrder } from '@/lib/orders/types'
import { dropHold } from '@/lib/queue/end-hold'
import { guardRecall } from '@/lib/recall/guard-recall'
import { addToTally } from '@/lib/tally/add-to-tally'

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
  const decision = await decide(work, { call, input, callerId })
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
  const activityId = await writeCall(work, { call, input, contactId, talked, attemptNo, counted: true, undo, tasks })
  const placed = await settleOrder(work, { order, call, input, activityId, contactId, undoUntil: until })
  await count(work, { call, input, callerId, talked, order })
  tellCallbacks(work, { before: entry.lane, after: decision.entry.lane, callerId })
  return { activityId, undoUntil: until, staysOnDesk, notice, order: placed }
}

/** The parts of an entry that an outcome changes. */
export function factsOf(entry: EntryFacts): EntryFacts {
  const { state, lane, dueAt, isPromised, attempts, busyInRow, ownerId, closedAs, lastOutcome, lastCallAt } = entry
  return { state, lane, dueAt, isPromised, attempts, busyInRow, ownerId, closedAs, lastOutcome, lastCallAt }
}

async function decide(work: Work, { call, input, callerId }: Settling): Promise<Decision> {
  const { entry, campaign, company, phones, called } = call
  const { outcome, reason = null, talked: saysTalked = null } = input
  const callbackAt = input.callbackAt ? Date.parse(input.callbackAt) : null
  const asked = { entry, outcome, callbackAt, now: work.now, rules: campaign.rules }
  const refusals = refusalsOf({ ...asked, goOnReason: input.goOnReason ?? null })
  if (Object.keys(refusals).length > 0) throw invalid(refusals)
  const tries = await triesOf(work, call, outcome)
  const hasOtherNumber = phones.some(({ status, e164 }) => status === 'ok' && e164 !== called?.e164)
  const { bestMinute } = company
  return decideOutcome({ ...asked, ...tries, reason, saysTalked, callerId, bestMinute, hasOtherNumber })
}

interface Changing {
  call: CallOnCard
  decision: Decision
  callerId: number
}

/** The entry first, guarded by its version; then what stood on it: hold and token, unless the card stays. */
async function changeEntry(work: Work, { call, decision, callerId }: Changing): Promise<void> {
  const { entry, hold, draftId } = call
  const becomes = factsOf(decision.entry)
  // A bar stands until what set it is lifted: an outcome closes an entry, it never frees it.
  if (becomes.state === 'waiting' && entry.state === 'barred') becomes.state = 'barred'
  const write = decision.staysOnDesk ? updateEntry : finishEntry
  const changed = await write(work.tx, { ...becomes, id: entry.id, version: entry.version, now: work.now })
  if (changed === 0) throw changedMeanwhile()
  await setLastCalled(work.tx, { organizationId: entry.organizationId, lastCalledAt: work.now })
  if (decision.staysOnDesk) return
  if (hold) await dropHold(work, hold)
  if (draftId !== null) await dropDraft(work.tx, { userId: callerId, entryId: entry.id })
  if (entry.state !== 'waiting' && becomes.state !== 'closed') {
    await recomputeBars(work, { organizationIds: [entry.organizationId] })
  }
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
