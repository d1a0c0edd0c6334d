import type { ParsedTime } from '@/lib/callbacks/parsed-time'
import type { QuickPick } from '@/lib/callbacks/quick-time-picks'
import type { Card } from '@/lib/queue/types'
import type { OutcomeForm } from '../state/outcome-form'

export interface TimeReader {
  /** What the time field says now; null while it is empty. */
  readTime(form: OutcomeForm, card: Card, now: number): ParsedTime | null
  picksFor(form: Pick<OutcomeForm, 'outcome'>, card: Card, now: number): QuickPick[]
}

// Code, not state: what understands Swedish times weighs more than it is worth for the first card, and comes after it.
let reader: TimeReader | null = null

export function hasTime({ outcome }: Pick<OutcomeForm, 'outcome'>): boolean {
  return outcome === 'callback' || outcome === 'callback_prio'
}

/** Null until its code has come. */
export function timeReader(): TimeReader | null {
  return reader
}

export async function loadTimeReader(): Promise<TimeReader> {
  reader ??= (await import('./read-time')).swedishTimes
  return reader
}
