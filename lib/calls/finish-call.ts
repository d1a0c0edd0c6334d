import { findMember } from '@/db/queries/queue'
import { rightOf } from '@/lib/auth/rights'
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
  const { entry, hold, isMember } = call
  const screenId = screenToServe(work, hold)
  if (settled.staysOnDesk && hold && screenId !== hold.screenId) await showOnScreen(work, { hold, screenId })
  const campaignId = settled.staysOnDesk
    ? null
    : await campaignToServe(work, { input, callerId, cards: { campaignId: entry.campaignId, isMember } })
  const wanted = { userId: callerId, deckToken: input.deckToken ?? null, next: input.next, screenId }
  const served = campaignId === null ? {} : await serveNext(work, { ...wanted, campaignId })
  return answerOf(settled, served)
}

/**
 * The campaign that the caller works; a promise's card may have come from another. Null for who opened a company in a campaign
 * that they are not in, as the office does: no queue is theirs.
 */
async function campaignToServe(
  { tx, actor }: Work,
  { input, callerId, cards }: Pick<Finishing, 'input' | 'callerId'> & { cards: Cards },
): Promise<number | null> {
  const { campaignId = cards.campaignId, next } = input
  if (!next || !actor || !rightOf(actor.role, 'queue.work')) return null
  if (campaignId === cards.campaignId) return cards.isMember ? campaignId : null
  const [member] = await findMember(tx, { campaignId, userId: callerId })
  if (!member) throw forbidden()
  return campaignId
}

/** The campaign that the card came from. */
interface Cards {
  campaignId: number
  isMember: boolean
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
