import type { OutboxItem } from '../outbox/outbox'
import type { DeskState } from './desk-state'
import { formFor } from './outcome-form'

/**
 * The outcome of the card that still stands here is saved: its choices are done with, so that a second Enter saves nothing
 * about the next number. A note that was written on while the answer came stays.
 */
export function startAfresh(
  state: DeskState,
  { item, sentNote }: { item: OutboxItem; sentNote: string | undefined },
): Partial<DeskState> {
  const { card, form, draft } = state
  if (!card || card.entryId !== item.entryId) return {}
  const note = form.note === sentNote ? '' : form.note
  // What was kept on the way belongs to the call that is over.
  const kept = card.draft && { ...card.draft, note: '', checklist: {} }
  return {
    card: { ...card, draft: kept },
    form: { ...formFor({ ...card, draft: kept }), note },
    draft: note ? draft : { status: 'clean', savedAt: null },
    epoch: state.epoch + 1,
  }
}
