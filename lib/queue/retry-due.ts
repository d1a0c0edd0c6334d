import { dueAfterBusy, dueAfterNoAnswer, notBeforeAfterAttempts } from '@/lib/calendar/due'
import type { CampaignRules } from '@/lib/campaigns/types'

/** How often an entry and the number were tried this local day, the call that is decided not included. */
export interface Tries {
  /** Busy outcomes on the entry. */
  busyBefore: number
  /** Attempts on the number in the campaign, busy aside, and the latest of them. */
  numberAttempts: number
  numberLastAt: number | null
}

export const NO_TRIES: Tries = { busyBefore: 0, numberAttempts: 0, numberLastAt: null }

export interface Retry {
  /** What the entry counts before the call. */
  entry: { attempts: number; busyInRow: number }
  tries: Tries
  now: number
  rules: CampaignRules
}

/** Ej svar: the next different daypart at least four hours on, and never a fourth attempt on a number in a day. */
export function noAnswerDue({ entry, tries, now, rules }: Retry): number {
  const { window, attemptGapMinutes: minGapMinutes, attemptsPerDay: maxPerDay } = rules
  const due = dueAfterNoAnswer({ now, attempts: entry.attempts + 1, window, minGapMinutes })
  const attemptsTodayOnNumber = tries.numberAttempts + 1
  if (attemptsTodayOnNumber < maxPerDay) return due
  return Math.max(due, notBeforeAfterAttempts({ now, attemptsTodayOnNumber, window, maxPerDay, minGapMinutes }))
}

/** Upptaget: 20 minutes on, then 60, at most three a day, and never within the gap after an attempt on the number. */
export function busyDue({ entry, tries, now, rules }: Retry): number {
  const { window, busyDelaysMinutes: delaysMinutes, busyPerDay: maxPerDay } = rules
  const counted = { busyInRow: entry.busyInRow + 1, busyToday: tries.busyBefore + 1 }
  const due = dueAfterBusy({ now, ...counted, window, delaysMinutes, maxPerDay })
  if (tries.numberLastAt === null) return due
  const free = notBeforeAfterAttempts({
    now: tries.numberLastAt,
    attemptsTodayOnNumber: tries.numberAttempts,
    window,
    maxPerDay: rules.attemptsPerDay,
    minGapMinutes: rules.attemptGapMinutes,
  })
  return Math.max(due, free)
}
