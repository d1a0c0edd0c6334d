'use client'
import { PageAction } from '@/components/ui/page-action'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import type { ListedLock } from '@/lib/locks/list-locks'
import type { PromiseAct } from './promise-dialogs'
import { usePromisesWords } from './use-promises-words'
import type { Selection } from './use-selection'

export interface PromiseToolbarProps {
  locks: readonly ListedLock[]
  selection: Selection
  onAct: (act: PromiseAct, locks: ListedLock[]) => void
}

/** Acts on the selected rows, else on the one in focus: each with its key. */
export function PromiseToolbar({ locks, selection, onAct }: PromiseToolbarProps) {
  const words = usePromisesWords()
  const chosen = selection.chosen(locks)
  const count = locks.filter(({ id }) => selection.ids.has(id)).length
  const isAll = count === locks.length
  const act = (kind: PromiseAct) => chosen.length > 0 && onAct(kind, chosen)
  const focused = () => document.activeElement?.closest('[data-row]') as HTMLInputElement | null
  useHotkeys([{ keys: 'x', label: words.mark, group: words.inList, run: () => focused()?.click() }])
  const isOff = chosen.length === 0
  return (
    <div
      role="toolbar"
      aria-label={words.viewsLabel}
      className="sticky top-0 z-10 mb-2 flex flex-wrap items-center gap-2 bg-bg py-2 print:hidden"
    >
      <PageAction
        keys="a"
        label={isAll ? words.selectNone : words.selectAll}
        onAct={() => selection.toggleAll(locks)}
      />
      <span aria-live="polite" className="mr-auto text-xs text-ink-2 tabular-nums">
        {words.selected(count)}
      </span>
      <div className="flex flex-wrap gap-2 max-sm:w-full">
        <PageAction keys="f" label={words.extend} aria-disabled={isOff} onAct={() => act('extend')} />
        <PageAction keys="o" label={words.takeOver} aria-disabled={isOff} onAct={() => act('give')} />
        <PageAction keys="s" label={words.release} aria-disabled={isOff} onAct={() => act('release')} />
      </div>
    </div>
  )
}
