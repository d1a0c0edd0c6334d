'use client'
import { useEffect } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { isField } from '@/components/ui/hotkey-places'
import { usePreferences } from '@/components/ui/preferences'
import { useHotkeys } from '@/components/ui/use-hotkeys'

export interface KeysShortcutProps {
  onOpen: () => void
}

/** What the keys do on every page: `?` lists them, Esc leaves the field. */
export function KeysShortcut({ onOpen }: KeysShortcutProps) {
  const { shell } = useMessages()
  const { singleKeys } = usePreferences()
  useHotkeys([{ keys: '?', label: shell.allKeys, run: onOpen }])
  useEffect(() => {
    document.documentElement.dataset.singleKeys = singleKeys ? 'on' : 'off'
  }, [singleKeys])
  useEffect(() => {
    window.addEventListener('keydown', leaveField)
    return () => window.removeEventListener('keydown', leaveField)
  }, [])
  return null
}

function leaveField(event: KeyboardEvent): void {
  const target = event.target
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
  if (!(target instanceof HTMLElement) || !isField(target)) return
  // Lists, menus and dialogs close themselves, and say where the focus goes.
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')) return
  if (target.getAttribute('aria-expanded') === 'true') return
  target.blur()
  // The item of the page takes it, so that the focus is always somewhere to be seen.
  document.querySelector<HTMLElement>('#main [data-item]')?.focus({ preventScroll: true })
}
