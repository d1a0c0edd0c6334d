'use client'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import type { Place } from '../places'
import { useFrameWords } from '../use-frame-words'
import { Palette } from './palette'

export interface PaletteProviderProps {
  places: readonly Place[]
  children: ReactNode
}

/** Ctrl K: the pages one may see, and everything that has a key just now. */
export function PaletteProvider({ places, children }: PaletteProviderProps) {
  const words = useFrameWords()
  const [isOpen, setOpen] = useState(false)
  const open = useMemo(() => () => setOpen(true), [])
  useHotkeys([{ keys: 'Control+k', label: words.search, run: open }])
  return (
    <OpenPaletteContext value={open}>
      {children}
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        size="lg"
        title={words.palette.title}
        description={words.palette.hint}
      >
        {isOpen && <Palette places={places} onDone={() => setOpen(false)} />}
      </Dialog>
    </OpenPaletteContext>
  )
}

export function useOpenPalette(): () => void {
  return useContext(OpenPaletteContext)
}

const OpenPaletteContext = createContext<() => void>(() => undefined)
