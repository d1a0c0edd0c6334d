import type { Desk } from '../commands/create-desk'
import { unsavedOf } from '../outbox/outbox'

/** Closing the tab: warns when something is not saved, and tells the server, which then gives the card back sooner. */
export function watchLeaving({ kit, store }: Desk): () => void {
  const dial = listenForDialling()
  const warn = (event: BeforeUnloadEvent) => {
    if (dial.isUnderWay()) return
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
    dial.stop()
    window.removeEventListener('beforeunload', warn)
    window.removeEventListener('pagehide', close)
  }
}

const DIALLED_WITHIN_MS = 1_000

/** Chromium says that the page is left when a tel: link starts the telephone, though it stays: nothing is lost. */
function listenForDialling() {
  let dialledAt = Number.NEGATIVE_INFINITY
  const hear = ({ target, timeStamp }: MouseEvent) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
    if (link && !/^https?:$/.test(link.protocol)) dialledAt = timeStamp
  }
  window.addEventListener('click', hear, true)
  return {
    isUnderWay: () => performance.now() - dialledAt < DIALLED_WITHIN_MS,
    stop: () => window.removeEventListener('click', hear, true),
  }
}
