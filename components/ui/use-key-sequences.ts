'use client'
import { useContext, useLayoutEffect, useRef } from 'react'
import { placesOf } from './hotkey-places'
import { HotkeyRegistryContext } from './hotkey-registry'
import { usePreferences } from './preferences'
import type { Hotkey } from './use-hotkeys'

/** So long the second key is waited for. */
const WAIT_MS = 1500

/**
 * Binds two letters that are pressed one after the other (`g k`), and tells the list behind `?` about them. They hear the
 * key before the page's own keys do, so that the second letter is not taken for one of those.
 */
export function useKeySequences(sequences: readonly Hotkey[]): void {
  const registry = useContext(HotkeyRegistryContext)
  const { singleKeys } = usePreferences()
  const latest = useRef({ sequences, singleKeys })
  useLayoutEffect(() => {
    latest.current = { sequences, singleKeys }
  })
  useLayoutEffect(() => registry?.register(() => latest.current.sequences), [registry])
  useLayoutEffect(() => {
    let first: { key: string; at: number } | null = null
    const onKeyDown = (event: KeyboardEvent) => {
      if (!latest.current.singleKeys || !isBareLetter(event)) return
      const isSecond = first !== null && event.timeStamp - first.at < WAIT_MS
      const wanted = isSecond ? `${first?.key} ${event.key}` : `${event.key} `
      first = null
      const hit = latest.current.sequences.find(({ keys }) => (isSecond ? keys === wanted : keys.startsWith(wanted)))
      if (!hit) return
      event.preventDefault()
      if (isSecond) hit.run(event)
      else first = { key: event.key, at: event.timeStamp }
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}

function isBareLetter(event: KeyboardEvent): boolean {
  if (event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return false
  return event.key.length === 1 && placesOf(event).length === 0
}
