import type { TuningWords } from '@/components/messages/tuning-sv'
import type { RulePreview } from '@/lib/rule-changes/types'

/** What a change does to cards and promises, one sentence for each kind; none when nothing stored changes. */
export function effectsOf(
  { ringable, due, closed, locks }: RulePreview,
  { words, count }: { words: TuningWords['preview']; count: (value: number) => string },
): string[] {
  const said = (figure: number, sentence: (count: string) => string) => (figure > 0 ? [sentence(count(figure))] : [])
  return [
    ...said(ringable.becomes, words.becomes),
    ...said(ringable.ceases, words.ceases),
    ...said(due.earlier, words.earlier),
    ...said(due.later, words.moved),
    ...said(closed, words.closed),
    ...said(locks.released, words.released),
    ...said(locks.freed, words.freed),
  ]
}
