import { dueAfterBusy, dueAfterCallback, dueAfterNoAnswer, dueInSixMonths } from '@/lib/calendar/due'
import { isoOf } from '@/lib/calendar/iso-time'
import type { CampaignRules } from '@/lib/campaigns/types'
import type { Card } from '@/lib/queue/types'

/** What of an entry and its company decides when it would come back. */
export interface PreviewOf {
  attempts: number
  busyInRow: number
  /** Minutes after local midnight. */
  bestMinute: number | null
}

/** When the company would come back by each outcome that has a fixed rule, ISO 8601. */
export function previewOf(entry: PreviewOf, { now, rules }: { now: number; rules: CampaignRules }): Card['preview'] {
  const { window } = rules
  const busy = entry.busyInRow + 1
  return {
    noAnswer: isoOf(
      dueAfterNoAnswer({ now, attempts: entry.attempts + 1, window, minGapMinutes: rules.attemptGapMinutes }),
    ),
    busy: isoOf(
      dueAfterBusy({
        now,
        busyInRow: busy,
        busyToday: busy,
        window,
        delaysMinutes: rules.busyDelaysMinutes,
        maxPerDay: rules.busyPerDay,
      }),
    ),
    noSixMonths: isoOf(dueInSixMonths(now, window)),
    callback: isoOf(dueAfterCallback({ now, chosenAt: null, bestMinute: entry.bestMinute, window })),
  }
}
