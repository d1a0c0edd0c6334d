'use client'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import { useCampaignsWords } from './use-campaigns-words'

export interface SaveBarProps {
  isDirty: boolean
  isBusy: boolean
  /** What saving would do, on screens too small to have it in sight otherwise. */
  note?: string
  /** What hinders the saving, in a sentence. */
  error: string
  /** Somebody else was first: their change can be shown, at the price of what is written here. */
  onReload: (() => void) | null
  onSave: () => void
  /** What is written goes, and what is saved stands there again. */
  onDrop: () => void
  children?: ReactNode
}

/** Stands under a long form, in sight: what is not saved, why not, and the way to save it. */
export function SaveBar({ isDirty, isBusy, note, error, onReload, onSave, onDrop, children }: SaveBarProps) {
  const { save, saved, drop, reload, reloadHint, script } = useCampaignsWords()
  useHotkeys([{ keys: 'Control+Enter', label: save, isEnabled: isDirty && !isBusy, run: onSave }])
  return (
    <footer className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 -mx-1 border-t border-line bg-bg px-1 py-3">
      <div role="alert" className="contents">
        {error && (
          <p className="min-w-60 flex-1 font-medium text-wrong">
            {error}
            {onReload && <span className="block text-xs font-normal text-ink-3">{reloadHint}</span>}
          </p>
        )}
      </div>
      {!error && (
        <p className="min-w-60 flex-1 text-xs text-ink-3 tabular-nums">
          {isDirty && note && <span className="block text-sm font-medium text-ink md:hidden">{note}</span>}
          {isDirty ? script.unsaved : saved}
        </p>
      )}
      {children}
      {isDirty && !onReload && (
        <Button variant="ghost" onClick={onDrop}>
          {drop}
        </Button>
      )}
      {onReload && <Button onClick={onReload}>{reload}</Button>}
      <Button
        variant="primary"
        keys="Control+Enter"
        aria-disabled={!isDirty || isBusy}
        onClick={() => isDirty && onSave()}
      >
        {save}
      </Button>
    </footer>
  )
}
