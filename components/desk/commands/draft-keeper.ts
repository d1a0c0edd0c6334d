import type { StoreApi } from 'zustand/vanilla'
import { api } from '@/lib/api/client'
import { answerOf } from '../api/answer-of'
import type { DeskState } from '../state/desk-state'
import { serverNow } from './desk-kit'

export interface DraftKeeper {
  flush(): void
  /** Forgets what is not sent: the outcome carries the note. */
  drop(): void
  stop(): void
}

const PAUSE_MS = 600
const AGAIN_MS = 5000

/** Keeps the half-written note on the server: a while after the last letter, and at once when asked to. */
export function createDraftKeeper(store: StoreApi<DeskState>): DraftKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: { entryId: number; note: string; checklist: Record<string, unknown> } | null = null

  const unsubscribe = store.subscribe((state, before) => {
    const { card, form } = state
    const isSameCard = card !== null && card.entryId === before.card?.entryId
    if (!isSameCard || form.note === before.form.note || card.draft?.note === form.note) return
    if (state.epoch !== before.epoch) return
    waiting = { entryId: card.entryId, note: form.note, checklist: card.draft?.checklist ?? {} }
    if (state.draft.status !== 'dirty') store.setState({ draft: { ...state.draft, status: 'dirty' } })
    wait(PAUSE_MS)
  })

  function wait(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), ms)
  }

  async function send(): Promise<void> {
    clearTimeout(timer)
    if (!waiting) return
    const draft = waiting
    mark(draft.entryId, 'saving')
    const answer = await answerOf(api.desk.saveDraft(draft))
    if (answer.kind === 'lost' && waiting === draft) {
      mark(draft.entryId, 'failed')
      return wait(AGAIN_MS)
    }
    if (waiting !== draft) return
    waiting = null
    mark(draft.entryId, answer.kind === 'done' ? 'clean' : 'failed')
  }

  function mark(entryId: number, status: DeskState['draft']['status']): void {
    store.setState((state) => {
      if (state.card?.entryId !== entryId) return {}
      return { draft: { status, savedAt: status === 'clean' ? serverNow(state) : state.draft.savedAt } }
    })
  }

  const drop = () => {
    clearTimeout(timer)
    waiting = null
  }
  return {
    flush: () => void send(),
    drop,
    stop() {
      unsubscribe()
      drop()
    },
  }
}
