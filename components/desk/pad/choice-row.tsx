'use client'
import type { MouseEvent } from 'react'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'

export interface ChoiceRowProps {
  label: string
  help?: string
  /** The key that chooses it now; none while the figures choose something else. */
  keys?: string
  isChosen: boolean
  onChoose: (event: MouseEvent) => void
}

/** One line of a short list that is chosen from by key. */
export function ChoiceRow({ label, help, keys, isChosen, onChoose }: ChoiceRowProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-keyshortcuts={keys}
      title={help}
      onClick={onChoose}
      className={cn(
        'flex min-h-8 items-center gap-2 rounded-control px-1.5 text-left outline-offset-[-2px] not-disabled:hover:bg-line/50',
        isChosen && 'bg-panel font-medium shadow-[inset_0_0_0_1.5px_var(--accent)]',
      )}
    >
      {keys ? <Kbd keys={keys} /> : <span className="w-[18px]" />}
      {label}
    </button>
  )
}
