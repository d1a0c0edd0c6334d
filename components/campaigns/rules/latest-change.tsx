'use client'
import { useTuningWords } from '@/components/forecast/use-tuning-words'
import { useMoment } from '@/components/messages/use-moment'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import type { LatestChange } from '@/lib/rule-changes/types'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'

const UNDO_KEYS = 'z'

export interface LatestChangePanelProps {
  change: LatestChange
  /** Whether it can be taken back now: not while something else is written, nor when the campaign is finished. */
  mayUndo: boolean
  onUndo: () => void
}

/** What was last changed, by whom and with what effect, with its undoing for as long as it can be undone. */
export function LatestChangePanel({ change, mayUndo, onUndo }: LatestChangePanelProps) {
  const { preview: words } = useTuningWords()
  const { rules } = useCampaignsWords()
  const { count } = useFigures()
  const moment = useMoment()
  const { at, byName, isUndo, isDone, moved, closed, released, changed } = change
  const canUndo = isDone && !isUndo && mayUndo
  useHotkeys([{ keys: UNDO_KEYS, label: words.undoLatest, isEnabled: canUndo, run: onUndo }])
  const said = (figure: number, sentence: (count: string) => string) => (figure > 0 ? [sentence(count(figure))] : [])
  const effects = [
    ...(isUndo ? said(moved, words.wasPutBack) : said(moved, words.wasMoved)),
    ...said(closed, words.wasClosed),
    ...said(released, words.wasReleased),
  ].join(', ')
  const names = changed.map((name) => rules.rules[name].name).join(', ')
  return (
    <Panel
      className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5"
      data-latest={isDone ? 'done' : 'under-way'}
    >
      <div className="min-w-60 flex-1">
        <p>
          <span className="font-medium">{isUndo ? words.latestUndo : words.latest}</span>{' '}
          <span className="text-ink-2">{words.latestBy(moment(at), byName)}</span>
        </p>
        <p role="status" className="text-xs text-ink-2 tabular-nums">
          {names && `${names}. `}
          {isDone ? effects && `${effects}.` : words.progress(count(moved + closed + released))}
        </p>
      </div>
      {isDone && !isUndo && (
        <Button keys={UNDO_KEYS} aria-disabled={!canUndo} onClick={() => canUndo && onUndo()}>
          {words.undo}
        </Button>
      )}
    </Panel>
  )
}
