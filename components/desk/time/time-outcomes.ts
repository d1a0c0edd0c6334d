import type { ParsedTime } from '@/lib/callbacks/parsed-time'
import type { QuickPick } from '@/lib/callbacks/quick-time-picks'
import type { TimeWords } from '@/lib/callbacks/time-words'
import type { Card } from '@/lib/queue/types'
import type { OutcomeForm } from '../state/outcome-form'

/** When, by the server's clock, and in which language. */
export interface Looking {
  now: number
  words: TimeWords
}

export interface TimeReader {
  /** What the time field says now; null while it is empty. */
  readTime(form: OutcomeForm, card: Card, looking: Looking): ParsedTime | null
  picksFor(form: Pick<OutcomeForm, 'outcome'>, card: Card, looking: Looking): QuickPick[]
}

/** Whether an outcome has a time to choose. */
export function hasTime({ outcome }: Pick<OutcomeForm, 'outcome'>): boolean {
  return outcome === 'callback' || outcome === 'callback_prio'
}
