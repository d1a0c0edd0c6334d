import type { CardAnswer } from '@/lib/queue/types'
import { movesCards, retokened } from '../outbox/outbox'
import type { DeskState } from './desk-state'
import { showCard } from './show-card'

/**
 * Takes the server's word for which cards are mine. While later commands are on their way the screen is ahead of this
 * answer: then only their tokens are brought up to date.
 */
export function applyAnswer(state: DeskState, answer: CardAnswer): DeskState {
  const outbox = answer.card ? retokened(state.outbox, answer.card.entryId, answer.card.holdToken) : state.outbox
  const current = { ...state, outbox }
  if (outbox.some(movesCards)) return withFreshTokens(current, answer)
  const because = answer.because ?? null
  if (!answer.card && (state.stage === 'saved' || state.stage === 'paused')) {
    return { ...current, deck: answer.deck, epoch: state.epoch + 1 }
  }
  const shown = showCard({ ...current, because }, answer.card, answer.card ? 'ready' : 'idle')
  return { ...shown, deck: answer.deck, because, otherScreen: because?.code === 'other_screen' }
}

function withFreshTokens(state: DeskState, { card }: CardAnswer): DeskState {
  if (!card || state.card?.entryId !== card.entryId) return state
  return { ...state, card: { ...state.card, holdToken: card.holdToken, holdUntil: card.holdUntil } }
}
