import { demand } from '@/lib/auth/rights'
import { finishCall, type SavedOutcome } from '@/lib/calls/finish-call'
import { keepStoppedCall } from '@/lib/calls/keep-stopped-call'
import { type CallOnCard, loadCall } from '@/lib/calls/load-call'
import type { OutcomeInput } from '@/lib/calls/schema'
import { settleCall } from '@/lib/calls/settle-call'
import { runAndShow } from '@/lib/commands/run-command'
import { type Context, inOneSharedWrite, type Work } from '@/lib/context'
import { countClaim, countOutcome, timed } from '@/lib/metrics/measure'
import { cardsOf } from '@/lib/queue/card-answer'
import type { OutcomeAnswer } from '@/lib/queue/types'

/**
 * Spara and Spara/nästa: the outcome of a call with all that follows from it, and the next card, in one transaction
 * (S2, queue.md "Outcomes"). Errors: forbidden, invalid, hold_lost (nothing is written), conflict, command_reused.
 */
export async function recordOutcome(context: Context, input: OutcomeInput): Promise<OutcomeAnswer> {
  const { actor, now } = context
  demand(actor, 'queue.work')
  const { commandId } = input
  const { isReplay, ...done } = await timed('save_and_next', () =>
    inOneSharedWrite(context, async (work) => {
      const command = { userId: actor.id, commandId, body: input, now }
      const { answer, isReplay, shown } = await runAndShow(work.tx, command, {
        work: () => save(work, { input, callerId: actor.id }),
        show: ({ because, notice }) => cardsOf(work, { userId: actor.id, served: { because, notice } }),
      })
      const { activityId, undoUntil } = answer
      return { ...shown, saved: { activityId, undoUntil }, isReplay }
    }),
  )
  if (!isReplay) countOutcome(input.outcome)
  if (!isReplay && input.next) countClaim(done)
  return done
}

async function save(work: Work, { input, callerId }: { input: OutcomeInput; callerId: number }): Promise<SavedOutcome> {
  const call = await loadCall(work, input)
  if (reachesOthers(call, input)) work.tx.goAlone()
  const settled = call.isStopped
    ? await keepStoppedCall(work, { call, input, callerId })
    : await settleCall(work, { call, input, callerId })
  return finishCall(work, { call, input, callerId, settled })
}

/** Whether more than the caller's own card changes: locks, bars, other rounds, numbers and what the office gets. */
function reachesOthers({ entry, isStopped, hasOthers }: CallOnCard, { outcome, office = [] }: OutcomeInput): boolean {
  const isOwnAlone = entry.state === 'waiting' && entry.lane !== 'prio' && !isStopped && !hasOthers
  return !isOwnAlone || !OF_ONE_CARD.has(outcome) || office.length > 0
}

const OF_ONE_CARD: ReadonlySet<string> = new Set(['callback', 'no', 'no_six_months', 'no_answer', 'busy'])
