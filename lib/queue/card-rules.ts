import { dueAfterCallback, dueInSixMonths } from '@/lib/calendar/due'
import { isoOf } from '@/lib/calendar/iso-time'
import type { CampaignRules } from '@/lib/campaigns/types'
import { busyDue, noAnswerDue, type Tries } from '@/lib/queue/retry-due'
import type { Card } from '@/lib/queue/types'

/** What of an entry and its company decides when it would come back. */
export interface PreviewOf {
  attempts: number
  busyInRow: number
  /** Minutes after local midnight. */
  bestMinute: number | null
}
export interface PreviewAt {
  now: number
  rules: CampaignRules
  tries: Tries
}

/** When the company would come back by each outcome that has a fixed rule, ISO 8601: exactly what the outcome then does. */
export function previewOf(entry: PreviewOf, { now, rules, tries }: PreviewAt): Card['preview'] {
  const { window, sleepMonths } = rules
  const retry = { entry, tries, now, rules }
  return {
    noAnswer: isoOf(noAnswerDue(retry)),
    busy: isoOf(busyDue(retry)),
    noSixMonths: isoOf(dueInSixMonths(now, window, sleepMonths)),
    callback: isoOf(dueAfterCallback({ now, chosenAt: null, bestMinute: entry.bestMinute, window })),
  }
}
