'use client'
import { useEffect } from 'react'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { useFrameWords } from '../use-frame-words'
import type { PaletteLine } from './palette-lines'

export interface PaletteOptionsProps {
  id: string
  lines: readonly PaletteLine[]
  chosenId: string | null
  onRun: (line: PaletteLine) => void
}

const GROUPS = ['pages', 'actions'] as const

export function PaletteOptions({ id, lines, chosenId, onRun }: PaletteOptionsProps) {
  const words = useFrameWords()
  useEffect(() => {
    if (chosenId) document.getElementById(`palette-${chosenId}`)?.scrollIntoView?.({ block: 'nearest' })
  }, [chosenId])
  return (
    <div
      id={id}
      role="listbox"
      aria-label={words.palette.title}
      tabIndex={-1}
      className="max-h-[46dvh] overflow-y-auto"
    >
      {GROUPS.filter((group) => lines.some((line) => line.group === group)).map((group) => (
        <fieldset key={group} aria-label={words[group]}>
          <p aria-hidden="true" className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-3">
            {words[group]}
          </p>
          {lines
            .filter((line) => line.group === group)
            .map((line) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the field above, which points here.
              <div
                key={line.id}
                role="option"
                id={`palette-${line.id}`}
                aria-selected={line.id === chosenId}
                tabIndex={-1}
                onClick={() => onRun(line)}
                className={cn(
                  'flex min-h-9 cursor-default items-center gap-3 rounded-control px-2.5 py-1 hover:bg-panel-2',
                  line.id === chosenId && 'bg-accent-soft hover:bg-accent-soft',
                )}
              >
                <span className="min-w-0 flex-1 truncate">{line.label}</span>
                <Kbd keys={line.keys} />
              </div>
            ))}
        </fieldset>
      ))}
    </div>
  )
}
