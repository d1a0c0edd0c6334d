import { parseSwedishTime } from '@/lib/callbacks/parse-swedish-time'
import type { ParsedTime, TimeOptions } from '@/lib/callbacks/parsed-time'
import { judgeTime } from '@/lib/callbacks/time-verdict'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import type { Card } from '@/lib/queue/types'
import type { OutcomeForm } from '../state/outcome-form'

/** What the time field says now; null while it is empty or the outcome has no time. */
export function readTime(form: OutcomeForm, card: Card, now: number): ParsedTime | null {
  if (!hasTime(form)) return null
  const options = timeOptions(form, card, now)
  if (form.pickedAt !== null) return judgeTime(form.pickedAt, options)
  return form.timeText.trim() ? parseSwedishTime(form.timeText, options) : null
}

export function hasTime({ outcome }: Pick<OutcomeForm, 'outcome'>): boolean {
  return outcome === 'callback' || outcome === 'callback_prio'
}

export function timeOptions({ outcome }: Pick<OutcomeForm, 'outcome'>, card: Card, now: number): TimeOptions {
  const { window, prioMaxDays } = card.timeRules ?? DEFAULT_RULES
  return { now, window, prioMaxDays, purpose: outcome === 'callback_prio' ? 'prio' : 'callback' }
}
