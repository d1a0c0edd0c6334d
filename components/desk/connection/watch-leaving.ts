import type { Desk } from '../commands/create-desk'
import { unsavedOf } from '../outbox/outbox'

/** Closing the tab: warns when something is not saved, and tells the server, which then gives the card back sooner. */
export function watchLeaving({ kit, store }: Desk): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    const { outbox, draft } = store.getState()
    if (unsavedOf(outbox) > 0 || draft.status === 'failed') event.preventDefault()
  }
  const close = () => {
    kit.flushDraft()
    const body = JSON.stringify({ screenId: kit.screenId })
    navigator.sendBeacon?.('/api/desk/close', new Blob([body], { type: 'application/json' }))
  }
  window.addEventListener('beforeunload', warn)
  window.addEventListener('pagehide', close)
  return () => {
    window.removeEventListener('beforeunload', warn)
    window.removeEventListener('pagehide', close)
  }
}
