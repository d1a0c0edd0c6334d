'use client'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { Dialog } from '@/components/ui/dialog'
import { createHotkeyRegistry, HotkeyRegistryContext } from '@/components/ui/hotkey-registry'
import { usePreferences } from '@/components/ui/preferences'
import type { Hotkey } from '@/components/ui/use-hotkeys'
import { KeyList } from './key-list'
import { KeysShortcut } from './keys-shortcut'

/** Collects the keys of everything inside it, and shows them behind `?`. */
export function KeysDialogProvider({ children }: { children: ReactNode }) {
  const messages = useMessages()
  const { singleKeys } = usePreferences()
  const [registry] = useState(createHotkeyRegistry)
  const [listed, setListed] = useState<Hotkey[]>([])
  const [isOpen, setOpen] = useState(false)
  const open = useMemo(
    () => () => {
      setListed(registry.list())
      setOpen(true)
    },
    [registry],
  )
  return (
    <HotkeyRegistryContext value={registry}>
      <OpenKeysContext value={open}>
        <KeysShortcut onOpen={open} />
        {children}
        <Dialog open={isOpen} onOpenChange={setOpen} size="lg" isText title={messages.shell.allKeys}>
          <p className="mb-4 text-ink-2">{singleKeys ? messages.shell.keysHint : messages.shell.keysOff}</p>
          <KeyList hotkeys={listed} />
        </Dialog>
      </OpenKeysContext>
    </HotkeyRegistryContext>
  )
}

/** Opens the list of keys, for the button "Alla tangenter". */
export function useOpenKeys(): () => void {
  return useContext(OpenKeysContext)
}

const OpenKeysContext = createContext<() => void>(() => undefined)
