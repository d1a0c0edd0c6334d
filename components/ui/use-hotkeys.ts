'use client'
import { useContext, useLayoutEffect, useRef } from 'react'
import { matchKeyBindingPress, parseKeybinding } from 'tinykeys'
import { type HotkeyPlace, placesOf } from './hotkey-places'
import { HotkeyRegistryContext } from './hotkey-registry'
import { isCharacterKey, signOf } from './key-label'
import { usePreferences } from './preferences'

export interface Hotkey {
  /** As tinykeys writes it: `r`, `5`, `Control+Enter`, `?`, `ArrowRight`. The same text goes to `keys` of a Button. */
  keys: string
  /** What it does, for the list behind `?`. */
  label: string
  group?: string
  run: (event: KeyboardEvent) => void
  /** Where it works besides the bare page. Left out: in fields too when Ctrl is held, else on the bare page alone. */
  also?: readonly HotkeyPlace[]
  isEnabled?: boolean
  /** Held keys fire once unless this is set. */
  canRepeat?: boolean
}

/**
 * Binds keys while the component is on the screen and tells the list behind `?` about them.
 * Lone letters and figures are dead in fields, behind dialogs, and everywhere when the person has turned them off.
 */
export function useHotkeys(hotkeys: readonly Hotkey[]): void {
  const registry = useContext(HotkeyRegistryContext)
  const { singleKeys } = usePreferences()
  const latest = useRef({ hotkeys, singleKeys })
  // Bound with the paint, not after it: who sees a page may press its keys.
  useLayoutEffect(() => {
    latest.current = { hotkeys, singleKeys }
  })
  useLayoutEffect(() => registry?.register(() => latest.current.hotkeys), [registry])
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const hit = latest.current.hotkeys.find((hotkey) => isMeant({ hotkey, event, ...latest.current }))
      if (!hit) return
      event.preventDefault()
      hit.run(event)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

interface Press {
  hotkey: Hotkey
  event: KeyboardEvent
  singleKeys: boolean
}

function isMeant({ hotkey, event, singleKeys }: Press): boolean {
  if (hotkey.isEnabled === false || (event.repeat && !hotkey.canRepeat)) return false
  if (!singleKeys && isCharacterKey(hotkey.keys)) return false
  if (!isPressed(hotkey.keys, event)) return false
  const allowed = hotkey.also ?? defaultPlaces(hotkey.keys)
  return placesOf(event).every((place) => allowed.includes(place))
}

function isPressed(keys: string, event: KeyboardEvent): boolean {
  const sign = signOf(keys)
  if (sign) return event.key === sign && !event.ctrlKey && !event.metaKey && !event.altKey
  const press = parseKeybinding(keys)[0]
  return press !== undefined && matchKeyBindingPress(event, press)
}

function defaultPlaces(keys: string): readonly HotkeyPlace[] {
  return /^(Control|Meta|\$mod)\+/.test(keys) ? ['field', 'control'] : []
}
