import type { EarlyInput } from './record-early-input'

/** What is older was meant for a page that the person has given up waiting for. */
const REPLAYED_WITHIN_MS = 5000

/** Does what was done before the page heard, once: a second call finds nothing. */
export function replayEarlyInput(): void {
  const recorder = window.ringkoEarlyInput
  if (!recorder) return
  delete window.ringkoEarlyInput
  const since = performance.now() - REPLAYED_WITHIN_MS
  for (const input of recorder.take()) if (input.at >= since) replay(input)
}

function replay(input: EarlyInput): void {
  if (input.kind === 'key') {
    const target = input.target instanceof Element && input.target.isConnected ? input.target : document.body
    target.dispatchEvent(new KeyboardEvent('keydown', input.init))
    return
  }
  if (!input.target.isConnected) return
  if (input.kind === 'submit') input.target.requestSubmit()
  else input.target.click()
}
