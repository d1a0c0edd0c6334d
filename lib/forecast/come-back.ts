import { DAY_MS } from '@/lib/calendar/day-number'
import type { Outcome } from '@/lib/calls/types'
import { busyDue, NO_TRIES, noAnswerDue } from '@/lib/queue/retry-due'
import { attemptsOf, kindOf, laneOf } from './kinds'
import { type Slot, slotOf } from './slots'
import type { Prospect } from './types'

/** What part of the cards comes back as which kind, in which slot. */
export interface Place {
  kind: number
  slot: number
  share: number
}

/** Where calls of one half-hour come back by the rules' own times, each rule asked once; nowhere when the card is closed or asleep. */
export function comeBack({ rules, delays }: Prospect, { slot, slots }: { slot: Slot; slots: Slot[] }) {
  const now = (slot.from + slot.to) / 2
  const untried = { tries: NO_TRIES, now, rules }
  const noAnswer = once((attempts) => slotOf(noAnswerDue({ entry: { attempts, busyInRow: 0 }, ...untried }), slots))
  const busy = once(() => slotOf(busyDue({ entry: { attempts: 0, busyInRow: 0 }, ...untried }), slots))
  const promised = (outcome: 'callback' | 'callback_prio', kind: number): Place[] => {
    const next = kindOf(outcome === 'callback' ? 'callback' : 'prio', attemptsOf(kind) + 1)
    return delays[outcome].map(({ days, share }) => ({ kind: next, slot: slotOf(now + days * DAY_MS, slots), share }))
  }
  return (kind: number, outcome: Outcome): Place[] => {
    const isPrio = laneOf(kind) === 'prio'
    const attempts = attemptsOf(kind)
    if (outcome === 'callback' || outcome === 'callback_prio') return promised(outcome, kind)
    if (outcome === 'busy') return [{ kind: kindOf(isPrio ? 'prio' : 'busy', attempts), slot: busy(0), share: 1 }]
    if (outcome !== 'no_answer') return []
    // From the second attempt on the rule says the same for all.
    return [{ kind: kindOf(isPrio ? 'prio' : 'retry', attempts + 1), slot: noAnswer(Math.min(attempts, 1)), share: 1 }]
  }
}

function once(make: (key: number) => number): (key: number) => number {
  const known = new Map<number, number>()
  return (key) => {
    const found = known.get(key) ?? make(key)
    known.set(key, found)
    return found
  }
}
