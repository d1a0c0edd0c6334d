import type { OutboxItem } from '../outbox/outbox'
import type { DeskState } from './desk-state'
import type { OutcomeForm } from './outcome-form'
import { showCard } from './show-card'

export interface Leaving {
  item: OutboxItem
  /** The next card shall come at once. */
  next: boolean
  /** The card may stay on the desk (a dead number with another left), so nothing is shown before the answer. */
  mayStay: boolean
  undo: DeskState['undo']
}

/** What the screen shows the moment an outcome is saved: the deck card if there is one (queue.md "On deck"). */
export function leaveCard(state: DeskState, { item, next, mayStay, undo }: Leaving): DeskState {
  const left = { ...state, outbox: [...state.outbox, item], undo, epoch: state.epoch + 1 }
  if (mayStay) return { ...left, stage: 'saving', isSlow: false }
  if (!next) return showCard({ ...left, because: null }, null, 'saved')
  const deck = deckToShow(state)
  if (deck) return showCard({ ...left, deck: null }, deck, 'confirming')
  return { ...left, stage: 'saving', isSlow: false }
}

/**
 * The deck card, unless it was stopped while it waited, or belongs to a campaign that was left: the server then serves
 * another. A promise of one's own comes in any campaign.
 */
export function deckToShow({ deck, campaignId }: Pick<DeskState, 'deck' | 'campaignId'>): DeskState['deck'] {
  const isOfAnother = campaignId !== null && deck?.campaignId !== campaignId && deck?.lane !== 'prio'
  return deck?.stop || isOfAnother ? null : deck
}

/** The outcome was refused: its card comes back with what was filled in; the one shown meanwhile waits on deck again. */
export function bringBack(
  state: DeskState,
  left: { card: NonNullable<DeskState['card']>; form: OutcomeForm; errors: Record<string, string> },
): DeskState {
  const isOther = state.card !== null && state.card.entryId !== left.card.entryId
  return {
    ...state,
    card: left.card,
    deck: isOther ? state.card : state.deck,
    stage: 'ready',
    form: { ...left.form, errors: left.errors, question: null, isTouched: true },
    undo: null,
    because: null,
    epoch: state.epoch + 1,
  }
}
