'use client'
import { type KeyboardEvent, useContext, useState } from 'react'
import { HotkeyRegistryContext } from '@/components/ui/hotkey-registry'
import { TextInput } from '@/components/ui/text-input'
import type { Place } from '../places'
import { useFrameWords } from '../use-frame-words'
import { useGoTo } from '../use-go-to'
import { fits, type PaletteLine, paletteLines } from './palette-lines'
import { PaletteOptions } from './palette-options'

const LIST_ID = 'palette-options'

export interface PaletteProps {
  places: readonly Place[]
  onDone: () => void
}

export function Palette({ places, onDone }: PaletteProps) {
  const words = useFrameWords()
  const goTo = useGoTo()
  const registry = useContext(HotkeyRegistryContext)
  const [all] = useState(() => paletteLines({ places, hotkeys: registry?.list() ?? [], words, goTo }))
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const lines = all.filter((line) => fits(line, text))
  const chosen = lines[at]
  const run = (line: PaletteLine) => {
    onDone()
    // The dialog gives the focus back first: what is run may want it.
    setTimeout(line.run)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setAt((at + step + lines.length) % Math.max(1, lines.length))
    else if (event.key === 'Enter' && chosen) run(chosen)
    else return
    event.preventDefault()
  }
  return (
    <div className="grid gap-3">
      <TextInput
        size="lg"
        role="combobox"
        aria-expanded
        aria-controls={LIST_ID}
        aria-activedescendant={chosen && `palette-${chosen.id}`}
        aria-label={words.palette.placeholder}
        autoComplete="off"
        spellCheck={false}
        placeholder={words.palette.placeholder}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
      />
      <PaletteOptions id={LIST_ID} lines={lines} chosenId={chosen?.id ?? null} onRun={run} />
      <p role="status" className="text-xs text-ink-3 empty:hidden">
        {lines.length === 0 && words.palette.empty}
      </p>
    </div>
  )
}
