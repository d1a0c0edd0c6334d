import { deskApi } from '@/lib/api/desk-client'
import { answerOf } from '../api/answer-of'
import { movesCards } from '../outbox/outbox'
import { newId } from '../shared/new-id'
import { shownName } from '../state/apply-fact'
import { applySnapshot } from '../state/apply-snapshot'
import { deckToShow } from '../state/leave-card'
import { showCard } from '../state/show-card'
import { type DeskKit, itemOf } from './desk-kit'
import { refreshSnapshot } from './refresh-snapshot'
import { refusalOf } from './refusal-of'

/** Takes the next card, or the unfinished one. */
export function fetchNext(kit: DeskKit): void {
  const { campaignId, card, outbox, otherScreen } = kit.store.getState()
  if (campaignId === null || card || otherScreen || outbox.some(({ kind }) => kind === 'next')) return
  kit.store.setState((state) => ({ stage: 'fetching', because: null, epoch: state.epoch + 1 }))
  kit.send(itemOf('next', { campaignId, screenId: kit.screenId }))
}

/** The page shows the card of the snapshot: from now on it stands on this screen, whichever had it before. */
export function claimShown(kit: DeskKit): void {
  const { campaignId, otherScreen, outbox } = kit.store.getState()
  if (campaignId !== null && !otherScreen && outbox.length === 0)
    kit.send(itemOf('next', { campaignId, screenId: kit.screenId }))
}

/** The card comes back from a screen that was in this tab and is gone, though nobody could tell the server. */
export async function comeBack(kit: DeskKit, before: string): Promise<void> {
  await answerOf(deskApi.close({ screenId: before }))
  await lookForCard(kit)
}

/** The other screen may be gone by now: a card that nobody shows any more comes here. */
export async function lookForCard(kit: DeskKit): Promise<void> {
  if (!kit.store.getState().otherScreen) return
  await refreshSnapshot(kit)
  if (kit.store.getState().card) claimShown(kit)
}

/** Asks again without a sign on the screen: nothing moves that the person did not move. */
export function retryNext(kit: DeskKit): void {
  const { campaignId, card, outbox, otherScreen } = kit.store.getState()
  if (campaignId === null || card || otherScreen || outbox.length > 0) return
  kit.send(itemOf('next', { campaignId, screenId: kit.screenId }))
}

/** Works another campaign from now on; a card on the desk is finished first. */
export function switchCampaign(kit: DeskKit, campaignId: number): void {
  kit.store.setState(({ epoch }) => ({ campaignId, epoch: epoch + 1 }))
  if (!kit.store.getState().card) fetchNext(kit)
  // The server puts another card on deck: what waits there is of the campaign that was left.
  else claimShown(kit)
}

/** Gives the card back and goes on with the next one (Hoppa över). */
export function skipCard(kit: DeskKit, reason: string): void {
  const state = kit.store.getState()
  const { campaignId } = state
  const deck = deckToShow(state)
  const wanted = { next: true, ...(deck ? { deckToken: deck.holdToken } : {}), ...(campaignId ? { campaignId } : {}) }
  if (!giveBack(kit, { reason, ...wanted })) return
  kit.store.setState((current) =>
    deck ? showCard({ ...current, deck: null }, deck, 'confirming') : showCard(current, null, 'fetching'),
  )
}

/** Gives the card back and rests. */
export function pauseWork(kit: DeskKit): void {
  giveBack(kit, { reason: 'pause' })
  kit.store.setState((state) => ({ ...showCard(state, null, 'paused'), because: null }))
}

function giveBack(kit: DeskKit, fields: Record<string, unknown>): boolean {
  const { card, stage } = kit.store.getState()
  if (!card || (stage !== 'ready' && stage !== 'confirming')) return false
  kit.flushDraft()
  const { entryId, organization, holdToken } = card
  const about = { entryId, organizationId: organization.id, organization: shownName(card) }
  kit.store.setState({ undo: null, overlay: null })
  kit.send(itemOf('release', { ...fields, holdToken }, about))
  return true
}

/** Opens a company for calling (S14); the present card waits on deck with its draft. */
export function openCompany(
  kit: DeskKit,
  { organizationId, organization }: { organizationId: number; organization: string },
) {
  const { card, outbox, campaignId } = kit.store.getState()
  kit.store.setState({ overlay: null, viewingId: null })
  if (card?.organization.id === organizationId || outbox.some(movesCards)) return
  kit.flushDraft()
  const body = { organizationId, screenId: kit.screenId, ...(campaignId === null ? {} : { campaignId }) }
  kit.send(itemOf('open', body, { organizationId, organization }))
}

/** The card comes here from my other screen. */
export async function takeOverScreen(kit: DeskKit): Promise<void> {
  kit.isTakingOver = true
  const answer = await answerOf(deskApi.takeOver({ commandId: newId(), screenId: kit.screenId }))
  setTimeout(() => {
    kit.isTakingOver = false
  }, TOLD_WITHIN_MS)
  if (answer.kind !== 'done') {
    const { foot } = kit.words()
    const title = answer.kind === 'refused' ? refusalOf(kit, answer).title : foot.noContact
    return void kit.tell({ title, tone: 'wrong' })
  }
  kit.store.setState((state) => applySnapshot({ ...state, stage: 'idle' }, answer.answer, Date.now()))
  fetchNext(kit)
}

/** My other screen is told to put the card away; this one hears of it too. */
const TOLD_WITHIN_MS = 3000

/** Keeps a note on a company that is not on the desk. */
export function writeNote(kit: DeskKit, about: { organizationId: number; organization: string; note: string }): void {
  const { organizationId, organization, note } = about
  kit.send(itemOf('note', { organizationId, note }, { organizationId, organization }))
}
