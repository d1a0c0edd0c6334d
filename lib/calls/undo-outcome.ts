import { insertHoldNumber } from '@/db/queries/holds'
import { keepAsDraft, markUndone, selectActivity, selectHoldsOfPhone } from '@/db/queries/undo'
import type { ActivityRow } from '@/db/rows'
import { demand } from '@/lib/auth/rights'
import { tellWhoSet } from '@/lib/callbacks/tell-who-set'
import { entryToUndo } from '@/lib/calls/entry-to-undo'
import { cannotUndo, numberOnOtherCard, tooLateToUndo } from '@/lib/calls/errors'
import { putBack } from '@/lib/calls/put-back'
import type { UndoInput } from '@/lib/calls/schema'
import type { UndoRecord } from '@/lib/calls/undo-record'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { countUndone } from '@/lib/metrics/measure'
import { withdrawTasks } from '@/lib/office/withdraw-tasks'
import { undoOrder } from '@/lib/orders/undo-order'
import { cardAnswer } from '@/lib/queue/card-answer'
import { giveBackDeck } from '@/lib/queue/give-back-deck'
import { restoreToDesk } from '@/lib/queue/give-back-undone'
import { myHolds } from '@/lib/queue/my-holds'
import type { CardAnswer } from '@/lib/queue/types'
import { removeStop } from '@/lib/suppression/remove-stop'
import { addToTally } from '@/lib/tally/add-to-tally'

/**
 * Ångra (queue.md "Undo"): within 60 seconds and if nobody has the card, everything the outcome changed goes back and the card
 * returns to the desk; the activity is kept, marked undone. Errors: forbidden, not_found, conflict, command_reused.
 */
export async function undoOutcome(context: Context, input: UndoInput): Promise<CardAnswer> {
  const { actor, now } = context
  demand(actor, 'order.place')
  const { commandId, activityId } = input
  const { answer, isReplay } = await inOneWrite(context, (work) =>
    runCommand(work.tx, { userId: actor.id, commandId, body: input, now }, () =>
      undo(work, { activityId, callerId: actor.id }),
    ),
  )
  if (!isReplay) countUndone()
  return cardAnswer(context, answer)
}

async function undo(work: Work, { activityId, callerId }: { activityId: number; callerId: number }) {
  const { tx, now } = work
  const { activity, record } = await undoable(work, { activityId, callerId })
  const entry = await entryToUndo(work, { activity, record, callerId })
  const [marked] = await markUndone(tx, { activityId, now })
  if (!marked) throw tooLateToUndo()
  await undoItsOrder(work, { activity, record })
  await takeFromDeck(work, { entryId: entry.id, callerId })
  await putBack(work, { activityId, entry, record })
  await tellWhoSet(work, { id: entry.id, lane: record.entry.lane, lastCallAt: record.entry.lastCallAt })
  await withdrawTasks(work, { activityId })
  await takeFromTally(work, { activity, callerId })
  work.facts.push(
    { name: 'callbacks:changed', to: [`user:${callerId}`], payload: { userId: callerId } },
    {
      name: 'card:changed',
      to: [`organization:${entry.organizationId}`],
      payload: { organizationId: entry.organizationId, what: 'note', byId: callerId },
    },
  )
  const answer = await backOnDesk(work, { entryId: entry.id, callerId, note: activity.body, record })
  await holdNumbersAgain(work, record)
  // Last: its line in stops.jsonl is on disk at once.
  if (record.stopId) await removeStop(work, { suppressionId: record.stopId, reason: 'Ångrat utfall' })
  return answer
}

async function undoItsOrder(work: Work, { activity, record }: { activity: ActivityRow; record: UndoRecord }) {
  const { orderId, organizationId } = activity
  if (orderId === null || organizationId === null) return
  await undoOrder(work, { orderId, organizationId, change: record.customer })
}

/** Before the entry is put back: giving a deck card back may close it. */
async function takeFromDeck(work: Work, { entryId, callerId }: { entryId: number; callerId: number }): Promise<void> {
  const { deck } = await myHolds(work.tx, callerId)
  if (deck?.hold.entryId === entryId) await giveBackDeck(work, { ...deck, reason: 'withdrawn' })
}

/** The card on the desk again with what was written as its draft; a card that never left stays as it is. */
async function backOnDesk(
  work: Work,
  { entryId, callerId, note, record }: { entryId: number; callerId: number; note: string; record: UndoRecord },
) {
  const { tx, now } = work
  const checklist = record.order ? { order: record.order } : {}
  if (note || record.order) await keepAsDraft(tx, { userId: callerId, entryId, note, checklist, now })
  const { desk } = await myHolds(tx, callerId)
  return desk?.hold.entryId === entryId ? {} : restoreToDesk(work, { entryId, userId: callerId })
}

/**
 * A number that works again may be on a card that was taken while it did not: that card holds it from now on, and two cards
 * never have one ("Always true" 1).
 */
async function holdNumbersAgain({ tx }: Work, { numbers = [] }: UndoRecord): Promise<void> {
  for (const { id } of numbers) {
    const holds = await selectHoldsOfPhone(tx, { phoneId: id })
    if (holds.length > 1) throw numberOnOtherCard()
    for (const { holdId, e164 } of holds) await insertHoldNumber(tx, { holdId, e164 })
  }
}

async function undoable({ tx, now }: Work, { activityId, callerId }: { activityId: number; callerId: number }) {
  const [activity] = await selectActivity(tx, { activityId })
  // Another's outcome is told apart from none only by those who may see it.
  if (!activity || activity.createdById !== callerId || activity.kind !== 'call') throw notFound('Utfallet')
  const record = activity.undo as UndoRecord | null
  if (!record) throw cannotUndo()
  if (activity.undoneAt !== null || now > record.until) throw tooLateToUndo()
  return { activity, record }
}

async function takeFromTally(work: Work, { activity, callerId }: { activity: ActivityRow; callerId: number }) {
  const { localDay, localHour, campaignId, outcome, talked, amount } = activity
  if (campaignId === null || outcome === null) return
  const cell = { localDay, localHour, campaignId, userId: callerId, outcome, talked, orderValue: amount ?? 0 }
  await addToTally(work, { activity: cell, sign: -1 })
}
