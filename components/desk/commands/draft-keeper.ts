import type { StoreApi } from 'zustand/vanilla'
import { deskApi } from '@/lib/api/desk-client'
import { answerOf } from '../api/answer-of'
import { draftStorage } from '../outbox/draft-storage'
import type { DeskState } from '../state/desk-state'
import { checklistOf, keptOrderOf } from '../state/order-draft'
import { serverNow } from './desk-kit'
import { MAX_NOTE } from './missing-fields'

export interface DraftKeeper {
  flush(): void
  /** Forgets what is not sent: the outcome carries the note. */
  drop(): void
  /** Keeps the note of the card on the desk as if it had just been written: its outcome was refused. */
  keep(): void
  stop(): void
}

function isSame(form: DeskState['form'], before: DeskState['form']): boolean {
  // Which outcome is chosen is kept with an order only: choosing one writes nothing.
  const isChosen = form.order !== null && (form.outcome === 'order') !== (before.outcome === 'order')
  return form.note === before.note && form.order === before.order && !isChosen
}

const PAUSE_MS = 600
const AGAIN_MS = 5000

interface Waiting {
  entryId: number
  note: string
  checklist: Record<string, unknown>
}

/**
 * Keeps the half-written note and the half-taken order: in the browser with each letter, on the server a while after the last one and at once when
 * asked to. What the server has not acknowledged when a card is shown is put back into it, and sent.
 */
export function createDraftKeeper(store: StoreApi<DeskState>): DraftKeeper {
  const storage = draftStorage(store.getState().user.id, () => serverNow(store.getState()))
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: Waiting | null = null
  let isStopped = false

  const unsubscribe = store.subscribe((state, before) => {
    const { card, form } = state
    const isSameCard = card !== null && card.entryId === before.card?.entryId
    if (!isSameCard) return restore()
    if (isSame(form, before.form)) return
    if (!form.order && card.draft?.note === form.note && keptOrderOf(card.draft.checklist).order === null) return
    if (state.epoch === before.epoch) keep()
  })
  restore()

  function keep(): void {
    const { card, form, draft, clockOffsetMs } = store.getState()
    if (!card) return
    const { note } = form
    const checklist = checklistOf({ order: form.order, isOrder: form.outcome === 'order' })
    waiting = { entryId: card.entryId, note, checklist }
    storage.keep(card.entryId, { note, checklist, at: serverNow({ clockOffsetMs }) })
    if (draft.status !== 'dirty') store.setState({ draft: { ...draft, status: 'dirty' } })
    wait(PAUSE_MS)
  }

  function restore(): void {
    const { card, form } = store.getState()
    if (!card || form.note !== (card.draft?.note ?? '')) return
    const newer = storage.newerThan(card.entryId, card.draft)
    if (newer === null) return
    const { order, isOrder } = keptOrderOf(newer.checklist)
    store.setState({ form: { ...form, note: newer.note, order, outcome: isOrder ? 'order' : form.outcome } })
    keep()
    void send()
  }

  function wait(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), ms)
  }

  async function send(): Promise<void> {
    clearTimeout(timer)
    // Refused it would be each time: it waits in the browser until it is shorter.
    if (!waiting || waiting.note.length > MAX_NOTE) return
    const draft = waiting
    mark(draft.entryId, 'saving')
    const answer = await answerOf(deskApi.saveDraft(draft))
    if (waiting !== draft || isStopped) return
    if (answer.kind === 'lost') {
      mark(draft.entryId, 'failed')
      return wait(AGAIN_MS)
    }
    waiting = null
    if (answer.kind === 'done') storage.forget(draft.entryId)
    mark(draft.entryId, answer.kind === 'done' ? 'clean' : 'failed')
  }

  function mark(entryId: number, status: DeskState['draft']['status']): void {
    store.setState((state) => {
      if (state.card?.entryId !== entryId) return {}
      return { draft: { status, savedAt: status === 'clean' ? serverNow(state) : state.draft.savedAt } }
    })
  }

  function drop(): void {
    clearTimeout(timer)
    waiting = null
    const { card } = store.getState()
    if (card) storage.forget(card.entryId)
  }

  return {
    flush: () => void send(),
    drop,
    keep,
    stop() {
      unsubscribe()
      void send()
      isStopped = true
    },
  }
}
