import type { Card } from '@/lib/queue/types'
import { type DeskState, draftOf, type Stage } from './desk-state'
import { formFor } from './outcome-form'

/** Puts a card on the screen. The same entry keeps what has been filled in; another one starts afresh. */
export function showCard(state: DeskState, card: Card | null, stage: Stage): DeskState {
  if (card && card.entryId === state.card?.entryId && card.campaignId === state.card.campaignId) {
    return { ...state, card, stage, form: withKnownIds(state, card), because: null, epoch: state.epoch + 1 }
  }
  return {
    ...state,
    card,
    stage,
    form: formFor(card),
    draft: draftOf({ card }),
    because: card ? null : state.because,
    editingContactId: null,
    overlay: state.overlay === 'palette' || state.overlay === 'locks' ? state.overlay : null,
    epoch: state.epoch + 1,
  }
}

/** A number or a contact that is gone cannot stay chosen. */
function withKnownIds({ form }: DeskState, card: Card): DeskState['form'] {
  const fresh = formFor(card)
  const isCallable = card.organization.phones.some(({ id, status }) => id === form.phoneId && status === 'ok')
  const isKnown = card.contacts.some(({ id }) => id === form.contactId)
  const phoneId = isCallable ? form.phoneId : fresh.phoneId
  const contactId = isKnown ? form.contactId : fresh.contactId
  if (phoneId === form.phoneId && contactId === form.contactId) return form
  return { ...form, phoneId, contactId }
}
