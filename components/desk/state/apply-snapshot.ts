import type { DeskSnapshot } from '@/lib/queue/types'
import { movesCards } from '../outbox/outbox'
import { type DeskState, deskStateOf } from './desk-state'
import { showCard } from './show-card'

/** The whole truth, taken after each connect and each gap. What is filled in on the same card stays, and so does what is on its way. */
export function applySnapshot(state: DeskState, snapshot: DeskSnapshot, computerAt: number): DeskState {
  const fresh = deskStateOf(snapshot, computerAt)
  const { card, deck, because, stage: _, form: _form, draft: _draft, undo, ...rest } = fresh
  const { outbox, hasSocket, hasHttp, isSignedOut, news, scriptEdit, viewingId, overlay, touched, urgentVersion } =
    state
  const { editingContactId } = state
  const kept = {
    outbox,
    hasSocket,
    hasHttp,
    isSignedOut,
    news,
    scriptEdit,
    viewingId,
    overlay,
    touched,
    urgentVersion,
    editingContactId,
  }
  const known: DeskState = { ...state, ...rest, ...kept, undo: state.undo?.activityId === null ? state.undo : undo }
  // Commands on their way know better which card is on the screen.
  if (outbox.some(movesCards)) return { ...known, card: state.card, deck: state.deck, because: state.because }
  if (card) return { ...showCard({ ...known, because: null }, card, 'ready'), deck }
  if (state.stage === 'saved' || state.stage === 'paused') return { ...known, card: null, deck, because }
  return { ...showCard({ ...known, because }, null, 'idle'), deck, because }
}
