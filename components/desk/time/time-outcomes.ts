import type { ParsedTime } from '@/lib/callbacks/parsed-time'
import type { QuickPick } from '@/lib/callbacks/quick-time-picks'
import type { Card } from '@/lib/queue/types'
import type { OutcomeForm } from '../state/outcome-form'

export interface TimeReader {
  /** What the time field says now; null while it is empty. */
  readTime(form: OutcomeForm, card: Card, now: number): ParsedTime | null
  picksFor(form: Pick<OutcomeForm, 'outcome'>, card: Card, now: number): QuickPick[]
}

/** Whether an outcome has a time to choose. */
export function hasTime({ outcome }: Pick<OutcomeForm, 'outcome'>): boolean {
  return outcome === 'callback' || outcome === 'callback_prio'
}
