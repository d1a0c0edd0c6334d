'use client'
import { useTuningWords } from '@/components/forecast/use-tuning-words'
import { Checkbox } from '@/components/ui/checkbox'
import { Panel } from '@/components/ui/panel'
import type { RulePreview } from '@/lib/rule-changes/types'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'
import { effectsOf } from './preview-sentences'
import type { Preview } from './use-preview'

export interface PreviewPanelProps {
  preview: Preview
  closesAtLimit: boolean
  onCloseAtLimit: (closesAtLimit: boolean) => void
}

/** What saving would change, in numbers, before it is saved. */
export function PreviewPanel({ preview, closesAtLimit, onCloseAtLimit }: PreviewPanelProps) {
  const { preview: words } = useTuningWords()
  const figures = useFigures()
  const { status, figures: counted } = preview
  if (status === 'idle') return null
  const closable = counted?.changed.includes('attemptLimit') ? counted.atLimit.closable : 0
  return (
    // In sight over the bar that saves: the page of rules is long, and the first rule is far from its end.
    <Panel
      className="grid gap-2 px-4 py-3 md:sticky md:bottom-16 md:z-10 md:max-h-[40dvh] md:overflow-y-auto [@media(max-height:500px)]:static"
      aria-busy={status === 'counting'}
      data-preview={status}
    >
      <h2 className="text-[13px] font-semibold">{words.title}</h2>
      <div role="status" className={status === 'counting' ? 'opacity-60' : undefined}>
        {status === 'failed' && <p className="text-wrong">{words.failed}</p>}
        {!counted && status === 'counting' && <p className="text-ink-3">{words.counting}</p>}
        {counted && <Sentences counted={counted} />}
      </div>
      {closable > 0 && (
        <Checkbox
          label={words.close(figures.count(closable))}
          checked={closesAtLimit}
          onCheckedChange={(checked) => onCloseAtLimit(checked === true)}
        />
      )}
    </Panel>
  )
}

function Sentences({ counted }: { counted: RulePreview }) {
  const { preview: words } = useTuningWords()
  const { rules } = useCampaignsWords()
  const { count } = useFigures()
  const { ringable, untouched, atLimit, callersAtLockLimit: callers, changed } = counted
  const effects = effectsOf(counted, { words, count })
  const later = changed.map((name) => rules.rules[name].name).join(', ')
  const notes = [
    ...(changed.includes('attemptLimit') && atLimit.after + atLimit.before > 0
      ? [words.atLimit(count(atLimit.after), count(atLimit.before))]
      : []),
    ...(changed.includes('lockLimit') && callers.after + callers.before > 0
      ? [words.lockLimit(count(callers.after), count(callers.before))]
      : []),
    ...(effects.length > 0 ? [words.ringable(count(ringable.before), count(ringable.after))] : []),
    ...(effects.length > 0 ? [words.untouched(count(untouched.promised), count(untouched.asleep))] : []),
    ...(later === '' ? [] : [words.later(later)]),
    ...(counted.roundNumber === null ? [words.noRound] : []),
    ...(counted.isBehind ? [words.behind] : []),
  ]
  return (
    <>
      {effects.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ul className="grid list-disc gap-0.5 pl-5 font-medium tabular-nums">
          {effects.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <ul className="mt-1.5 grid gap-0.5 text-xs text-ink-2 tabular-nums">
        {notes.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}
