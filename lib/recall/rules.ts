import { DAY_MS } from '@/lib/calendar/day-number'
import { notBeforeAfterAttempts } from '@/lib/calendar/due'
import type { CampaignRules } from '@/lib/campaigns/types'

const HOUR_MS = 3_600_000

export interface CallElsewhere {
  at: number
  talked: boolean
}

/** When a company called in another round may be served fresh: 14 days after a talk, else 24 hours (the entry's own campaign's figures). */
export function freshAgainAt({ at, talked }: CallElsewhere, rules: CampaignRules): number {
  return talked ? at + rules.recallTalkedDays * DAY_MS : at + rules.recallUntalkedHours * HOUR_MS
}

export interface AttemptsOnNumber {
  /** The latest attempt. */
  at: number
  /** Attempts on the number in the campaign that local day, the latest included, busy aside. */
  attemptsToday: number
}

/** When a number may be tried again in the same campaign: at least four hours on, and not the same day after three attempts. */
export function numberAgainAt({ at, attemptsToday }: AttemptsOnNumber, rules: CampaignRules): number {
  return notBeforeAfterAttempts({
    now: at,
    attemptsTodayOnNumber: attemptsToday,
    window: rules.window,
    maxPerDay: rules.attemptsPerDay,
    minGapMinutes: rules.attemptGapMinutes,
  })
}
