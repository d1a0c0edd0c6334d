'use client'
import { PageAction } from '@/components/ui/page-action'
import { Panel, PanelHeader } from '@/components/ui/panel'
import type { ImportView } from '@/lib/imports/import-view'
import type { ImportActions } from './use-import'
import { useImportWords } from './use-import-words'

/** How far it has come, in whole rows; it can be stopped where it is. */
export function ProgressPanel({ file, isBusy, move }: ImportActions) {
  const { running: words } = useImportWords()
  const { text, done, total } = useProgress(file)
  const isStoppable = file.status !== 'undoing' && file.status !== 'stopping'
  return (
    <Panel aria-labelledby="progress-title">
      <PanelHeader
        id="progress-title"
        title={titleOf(file, words)}
        aside={
          isStoppable && (
            <PageAction size="sm" keys="x" label={words.stop} disabled={isBusy} onAct={() => void move('cancel')} />
          )
        }
      />
      <div className="grid gap-2 border-t border-line p-4">
        <progress
          value={total === null ? undefined : done}
          max={total ?? undefined}
          aria-labelledby="progress-title"
          className="w-full accent-accent"
        />
        <p role="status" className="tabular-nums">
          {text}
        </p>
        <p className="text-ink-2">{file.isWaiting ? words.waiting : words.leave}</p>
      </div>
    </Panel>
  )
}

type Words = ReturnType<typeof useImportWords>['running']

function titleOf({ status }: ImportView, words: Words): string {
  if (status === 'previewing') return words.previewing
  if (status === 'filling') return words.filling
  return status === 'undoing' ? words.undoing : words.title
}

function useProgress(file: ImportView): { text: string; done: number; total: number | null } {
  const { running: words } = useImportWords()
  const { status, counts, fill, undone, preview } = file
  const brought = counts.new + counts.updated + counts.barred
  if (status === 'undoing') {
    const done = Object.values(undone ?? {}).reduce((sum, count) => sum + count, 0)
    const taken = (undone?.removed ?? 0) + (undone?.restored ?? 0)
    return { text: words.taken(taken), done, total: brought }
  }
  if (status === 'filling') {
    const done = fill ? fill.added + fill.alreadyIn + fill.suppressed + fill.asleep : 0
    return {
      text: words.cards(fill?.added ?? 0),
      done,
      total: counts.rows - counts.wrong - counts.duplicate - counts.skipped,
    }
  }
  const total = preview?.isWhole ? preview.counts.rows : null
  return { text: words.rows(counts.rows, total), done: counts.rows, total }
}
