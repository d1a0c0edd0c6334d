'use client'
import { useEffect, useRef, useState } from 'react'

const PREFIX = 'unsaved:'

export interface KeptDraft<Written> {
  /** Names what is written, among everything in this tab of the browser. */
  name: string
  /** What is written and what it was read from, null when nothing is unsaved. */
  written: Written | null
  onFound: (written: Written) => void
}

/** What is written and not saved is still there after another tab, another page or a reload, until the browser's tab is closed. */
export function useKeptDraft<Written>({ name, written, onFound }: KeptDraft<Written>): void {
  const key = PREFIX + name
  const [isRead, setRead] = useState(false)
  const found = useRef(onFound)
  found.current = onFound
  useEffect(() => {
    const kept = sessionStorage.getItem(key)
    if (kept !== null) found.current(JSON.parse(kept) as Written)
    setRead(true)
  }, [key])
  const text = written && JSON.stringify(written)
  useEffect(() => {
    if (!isRead) return
    if (text === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  }, [isRead, key, text])
}

/** Whoever signs in next in this tab of the browser begins with an empty one. */
export function forgetKeptDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
}
