import { OUTCOMES, type Outcome } from '@/lib/calls/types'
import type { Odds, Shares } from './types'

/** One cell of history: calls of an attempt in a daypart that ended so. */
export interface CountedOutcome {
  attempt: number
  daypart: number
  outcome: Outcome
  calls: number
}

/** How calls end before a campaign has a history of its own. It weighs as much as thirty calls. */
const USUAL: Shares = {
  no_answer: 0.42,
  no: 0.19,
  callback: 0.14,
  callback_prio: 0.07,
  busy: 0.06,
  no_six_months: 0.05,
  wrong: 0.05,
  order: 0.02,
}
const WEIGHT = 30
/** Later attempts are counted as one. */
export const LAST_ATTEMPT = 6
const UNANSWERED: readonly Outcome[] = ['no_answer', 'busy']
/** At the limit Nej is the default: where too few have been there, this share of those who do not answer end so. */
const CLOSED_AT_LIMIT = 0.9

/**
 * Shares of outcomes with the small samples drawn towards the larger: a daypart towards its attempt, an attempt towards the
 * campaign, the campaign towards what is usual.
 */
export function oddsOf(counts: readonly CountedOutcome[], { attemptLimit }: { attemptLimit: number }): Odds {
  const all = drawn(counts, USUAL)
  const known = new Map<string, Shares>()
  const shares = (attempt: number, daypart: number) => {
    const ofAttempt = counts.filter((one) => Math.min(one.attempt, LAST_ATTEMPT) === attempt)
    const isRare = sum(ofAttempt) < WEIGHT
    const byAttempt = drawn(ofAttempt, isRare && attempt >= attemptLimit ? closedAtLimit(all) : all)
    return drawn(
      ofAttempt.filter((one) => one.daypart === daypart),
      byAttempt,
    )
  }
  return {
    calls: sum(counts),
    answered: sum(counts.filter(({ outcome }) => !UNANSWERED.includes(outcome))),
    of(attempt, daypart) {
      const place = Math.min(attempt, LAST_ATTEMPT)
      const key = `${place} ${daypart}`
      const found = known.get(key) ?? shares(place, daypart)
      known.set(key, found)
      return found
    },
  }
}

function drawn(counts: readonly CountedOutcome[], towards: Shares): Shares {
  const total = sum(counts)
  const share = (outcome: Outcome) => {
    const own = sum(counts.filter((one) => one.outcome === outcome))
    return (own + WEIGHT * towards[outcome]) / (total + WEIGHT)
  }
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, share(outcome)])) as Shares
}

function closedAtLimit(shares: Shares): Shares {
  const moved = shares.no_answer * CLOSED_AT_LIMIT
  return { ...shares, no_answer: shares.no_answer - moved, no: shares.no + moved }
}

const sum = (counts: readonly CountedOutcome[]) => counts.reduce((total, { calls }) => total + calls, 0)
