import { findMember } from '@/db/queries/queue'
import { isoOf } from '@/lib/calendar/iso-time'
import type { CallOnCard } from '@/lib/calls/load-call'
import type { CallInput } from '@/lib/calls/schema'
import type { SettledCall } from '@/lib/calls/settle-call'
import type { Work } from '@/lib/context'
import { forbidden } from '@/lib/errors'
import { screenToServe } from '@/lib/queue/screen-to-serve'
import { serveNext } from '@/lib/queue/serve-next'
import { showOnScreen } from '@/lib/queue/show-on-screen'
import type { Because } from '@/lib/queue/types'

/** Small and plain: what a replay of the command answers; cards are read again. */
export interface SavedOutcome {
  activityId: number
  undoUntil: string | null
  because?: Because
  notice?: string
}
interface Finishing {
  call: CallOnCard
  input: CallInput
  callerId: number
  settled: SettledCall
}

/** What comes after a call that is settled: the card stays on the screen, or the next one comes. Errors: forbidden. */
export async function finishCall(work: Work, { call, input, callerId, settled }: Finishing): Promise<SavedOutcome> {
  const { entry, hold } = call
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
  { input, callerId, cardsCampaignId }: Pick<Finishing, 'input' | 'callerId'> & { cardsCampaignId: number },
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
