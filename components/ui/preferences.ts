'use client'
import { useSyncExternalStore } from 'react'

/** Choices that belong to this computer rather than to the person: they are kept in its browser. */
export interface Preferences {
  /** Letters and figures alone as keys. */
  singleKeys: boolean
  /** What a number is dialled with. */
  dialScheme: DialScheme
}

export const DIAL_SCHEMES = ['tel', 'sip', 'callto'] as const
export type DialScheme = (typeof DIAL_SCHEMES)[number]

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, readPreferences, () => DEFAULTS)
}

export function setPreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, JSON.stringify({ ...readPreferences(), [name]: value }))
  } catch {
    // A browser that refuses storage keeps the defaults; nothing else depends on it.
  }
  window.dispatchEvent(new Event(CHANGED))
}

const STORAGE_KEY = 'ringko.preferences'
const CHANGED = 'ringko:preferences'
const DEFAULTS: Preferences = { singleKeys: true, dialScheme: 'tel' }

// The same text must give the same object, or React would render without end.
let lastText: string | null = null
let lastRead: Preferences = DEFAULTS

function readPreferences(): Preferences {
  const text = readText()
  if (text === lastText) return lastRead
  lastText = text
  lastRead = parse(text)
  return lastRead
}

function readText(): string | null {
  try {
    return window.localStorage.getItem(STORAGE_KEY)
  } catch {
    return null
  }
}

function parse(text: string | null): Preferences {
  try {
    const { singleKeys, dialScheme } = Object(JSON.parse(text ?? '{}'))
    return {
      singleKeys: singleKeys !== false,
      dialScheme: DIAL_SCHEMES.find((scheme) => scheme === dialScheme) ?? DEFAULTS.dialScheme,
    }
  } catch {
    return DEFAULTS
  }
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('storage', onChange)
  window.addEventListener(CHANGED, onChange)
  return () => {
    window.removeEventListener('storage', onChange)
    window.removeEventListener(CHANGED, onChange)
  }
}
