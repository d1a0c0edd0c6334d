import { parseTime } from '@/lib/callbacks/parse-time'
import type { TimeOptions } from '@/lib/callbacks/parsed-time'
import { quickPicks } from '@/lib/callbacks/quick-time-picks'
import { judgeTime } from '@/lib/callbacks/time-verdict'
import type { Card } from '@/lib/queue/types'
import type { OutcomeForm } from '../state/outcome-form'
import { hasTime, type Looking, type TimeReader } from './time-outcomes'

/** Reads times as callers write them; its code is fetched by loadTimeReader. */
export const writtenTimes: TimeReader = {
  readTime(form, card, looking) {
    if (!hasTime(form)) return null
    const options = timeOptions(form, card, looking)
    if (form.pickedAt !== null) return judgeTime(form.pickedAt, options)
    return form.timeText.trim() ? parseTime(form.timeText, options) : null
  },
  picksFor: (form, card, looking) => quickPicks(timeOptions(form, card, looking)),
}

function timeOptions({ outcome }: Pick<OutcomeForm, 'outcome'>, card: Card, looking: Looking): TimeOptions {
  const { window, prioMaxDays } = card.timeRules
  return { ...looking, window, prioMaxDays, purpose: outcome === 'callback_prio' ? 'prio' : 'callback' }
}
