import { findMember } from '@/db/queries/queue'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import { keepStoppedCall } from '@/lib/calls/keep-stopped-call'
import { loadCall } from '@/lib/calls/load-call'
import type { OutcomeInput } from '@/lib/calls/schema'
import { type SettledCall, settleCall } from '@/lib/calls/settle-call'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { forbidden } from '@/lib/errors'
import { cardsOf } from '@/lib/queue/card-answer'
import { screenToServe } from '@/lib/queue/screen-to-serve'
import { serveNext } from '@/lib/queue/serve-next'
import { showOnScreen } from '@/lib/queue/show-on-screen'
import type { Because, OutcomeAnswer } from '@/lib/queue/types'

/** Small and plain: what a replay of the command answers; cards are read again. */
interface SavedOutcome {
  activityId: number
  undoUntil: string | null
  because?: Because
  notice?: string
}

/**
 * Spara and Spara/nästa: the outcome of a call with all that follows from it, and the next card, in one transaction
 * (S2, queue.md "Outcomes"). Errors: forbidden, invalid, hold_lost (nothing is written), conflict, command_reused.
 */
export async function recordOutcome(context: Context, input: OutcomeInput): Promise<OutcomeAnswer> {
  const { actor, now } = context
  demand(actor, 'queue.work')
  const { commandId } = input
  return inOneWrite(context, async (work) => {
    const command = { userId: actor.id, commandId, body: input, now }
    const { answer } = await runCommand(work.tx, command, () => save(work, { input, callerId: actor.id }))
    const { activityId, undoUntil, ...served } = answer
    const cards = await cardsOf(work, { userId: actor.id, served })
    return { ...cards, saved: { activityId, undoUntil } }
  })
}

interface Saving {
  input: OutcomeInput
  callerId: number
}

async function save(work: Work, { input, callerId }: Saving): Promise<SavedOutcome> {
  const call = await loadCall(work, input)
  const { entry, hold } = call
  const settled = call.isStopped
    ? await keepStoppedCall(work, { call, input, callerId })
    : await settleCall(work, { call, input, callerId })
  const screenId = screenToServe(work, hold)
  if (settled.staysOnDesk && hold && screenId !== hold.screenId) await showOnScreen(work, { hold, screenId })
  const served = settled.staysOnDesk
    ? {}
    : await serveNext(work, {
        userId: callerId,
        campaignId: await campaignToServe(work, { input, callerId, cardsCampaignId: entry.campaignId }),
        deckToken: input.deckToken ?? null,
        next: input.next,
        screenId,
      })
  return answerOf(settled, served)
}

/** The campaign that the caller works; a promise's card may have come from another. */
async function campaignToServe(
  { tx }: Work,
  { input, callerId, cardsCampaignId }: Saving & { cardsCampaignId: number },
): Promise<number> {
  const { campaignId = cardsCampaignId } = input
  if (campaignId === cardsCampaignId) return campaignId
  const [member] = await findMember(tx, { campaignId, userId: callerId })
  if (!member) throw forbidden()
  return campaignId
}

function answerOf(settled: SettledCall, served: { because?: Because; notice?: string }): SavedOutcome {
  const { activityId, undoUntil } = settled
  const notice = [settled.notice, served.notice].filter(Boolean).join(' ')
  return {
    activityId,
    undoUntil: undoUntil === null ? null : isoOf(undoUntil),
    ...(served.because ? { because: served.because } : {}),
    ...(notice ? { notice } : {}),
  }
}
