'use client'
import { createContext } from 'react'
import type { Hotkey } from './use-hotkeys'

/** Knows which keys work on the screen just now. */
export interface HotkeyRegistry {
  /** Gives back what takes it away again. */
  register: (read: () => readonly Hotkey[]) => () => void
  /** Each once, also where two parts of a page bind the same. */
  list: () => Hotkey[]
}

export const HotkeyRegistryContext = createContext<HotkeyRegistry | null>(null)

export function createHotkeyRegistry(): HotkeyRegistry {
  const readers = new Set<() => readonly Hotkey[]>()
  return {
    register(read) {
      readers.add(read)
      return () => readers.delete(read)
    },
    list() {
      const working = [...readers].flatMap((read) => read()).filter(({ isEnabled }) => isEnabled !== false)
      return [...new Map(working.map((hotkey) => [`${hotkey.keys} ${hotkey.label}`, hotkey])).values()]
    },
  }
}
