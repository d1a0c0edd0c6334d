/** What a person did on a page that stands there but does not hear yet, in the order they did it. */
export type EarlyInput =
  | { kind: 'key'; target: EventTarget | null; init: KeyboardEventInit; at: number }
  | { kind: 'click'; target: HTMLElement; at: number }
  | { kind: 'submit'; target: HTMLFormElement; at: number }

export interface EarlyRecorder {
  /** Stops recording and hands over what came. */
  take(): EarlyInput[]
}

declare global {
  interface Window {
    ringkoEarlyInput?: EarlyRecorder
  }
}

/**
 * Keeps keys, clicks on buttons and sent forms until the page hears them. Without it they are lost, and a form that is sent
 * so early goes out as the browser does it: with a password in the address. It runs as text before everything else
 * (`earlyScripts`), so it may use nothing outside itself.
 */
export function recordEarlyInput(): void {
  const recorded: EarlyInput[] = []
  const onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    const isHeardAnyway = target.closest('input, textarea, select, button, a[href], summary, [contenteditable]')
    const isKept = event.key.length === 1 || event.key === 'Enter' || event.key === 'Escape'
    if (isHeardAnyway || !isKept || event.repeat || event.isComposing) return
    const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event
    const init = { key, code, ctrlKey, shiftKey, altKey, metaKey, bubbles: true, cancelable: true, composed: true }
    recorded.push({ kind: 'key', target, init, at: performance.now() })
  }
  const onClick = (event: MouseEvent) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('button:not([type=submit]), [role=button]')
    if (button) recorded.push({ kind: 'click', target: button, at: performance.now() })
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    recorded.push({ kind: 'submit', target: event.target as HTMLFormElement, at: performance.now() })
  }
  addEventListener('keydown', onKey, true)
  addEventListener('click', onClick, true)
  addEventListener('submit', onSubmit, true)
  window.ringkoEarlyInput = {
    take() {
      removeEventListener('keydown', onKey, true)
      removeEventListener('click', onClick, true)
      removeEventListener('submit', onSubmit, true)
      return recorded.splice(0)
    },
  }
}
