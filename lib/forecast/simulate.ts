import { DAY_MS } from '@/lib/calendar/day-number'
import { OUTCOMES, type Outcome } from '@/lib/calls/types'
import { busyDue, NO_TRIES, noAnswerDue } from '@/lib/queue/retry-due'
import { LANES, type Lane } from '@/lib/queue/types'
import { hoursOf, type Slot, slotOf, slotsFrom } from './slots'
import type { Prospect, ProspectDay } from './types'

/** Attempts beyond this are counted as this many. */
const MOST = 8
const KINDS = LANES.length * (MOST + 1)
const placeOf = (lane: Lane, attempts: number) => LANES.indexOf(lane) * (MOST + 1) + Math.min(attempts, MOST)

/**
 * Plays a campaign's coming days with expected values: in each half-hour the callers take what is due in the order of queue.md,
 * each call ends by the odds of its attempt and daypart, and what comes back comes back by the rules' own times. Pure, the same each
 * time; a generator, so that who plays it can let others in between the days.
 */
export function* simulate(prospect: Prospect): Generator<ProspectDay> {
  const slots = slotsFrom(prospect.now, { window: prospect.rules.window, days: prospect.horizonDays })
  const coming = slots.map(() => null as Float64Array | null)
  const ready = new Float64Array(KINDS)
  let waiting = 0
  const add = (kind: number, at: { slot: number; cards: number }) => {
    waiting += at.cards
    if (at.slot >= slots.length) return
    coming[at.slot] ??= new Float64Array(KINDS)
    ;(coming[at.slot] as Float64Array)[kind] = (coming[at.slot]?.[kind] ?? 0) + at.cards
  }
  for (const { lane, attempts, dueAt, cards } of prospect.pools) {
    add(placeOf(lane, attempts), { slot: slotOf(Math.max(dueAt, prospect.now), slots), cards })
  }
  let day: ProspectDay | null = null
  for (const [at, slot] of slots.entries()) {
    if (day?.day !== slot.day) {
      if (day) yield day
      day = newDay(slot.day)
    }
    coming[at]?.forEach((cards, kind) => {
      ready[kind] = (ready[kind] ?? 0) + cards
    })
    coming[at] = null
    const capacity = (prospect.pace.byHour.get(slot.hour) ?? 0) * hoursOf(slot) * (prospect.paceFactor ?? 1)
    const served = serve(ready, { capacity, retriesPerFresh: prospect.rules.retriesPerFresh })
    const back = comeBack(prospect, { slot, at, slots })
    day.capacity += capacity
    for (const [kind, cards] of served) {
      waiting -= cards
      day.calls += cards
      day.byDaypart[slot.daypart] = (day.byDaypart[slot.daypart] ?? 0) + cards
      for (const [outcome, share] of back.shares(kind)) {
        day.byOutcome[outcome] = (day.byOutcome[outcome] ?? 0) + cards * share
        for (const { kind: next, slot: when, share: part } of back.places(kind, outcome)) {
          add(next, { slot: when, cards: cards * share * part })
        }
      }
    }
    day.remaining = waiting
    day.fresh = freshOf(ready)
  }
  if (day) yield day
}

const newDay = (day: string): ProspectDay => ({
  day,
  capacity: 0,
  calls: 0,
  byDaypart: [0, 0, 0, 0],
  byOutcome: {},
  remaining: 0,
  fresh: 0,
})

const kindsOf = (lane: Lane) => Array.from({ length: MOST + 1 }, (_, attempts) => placeOf(lane, attempts))
const ORDER = [kindsOf('prio'), kindsOf('callback'), kindsOf('busy')]
const RETRIES = [...kindsOf('retry'), ...kindsOf('woken')]
const FRESH = kindsOf('fresh')
const freshOf = (ready: Float64Array) => amountOf(ready, FRESH)

/** Takes what there is capacity for: promises, then busy, then the mix of retries and fresh, an empty side yielding. */
function serve(
  ready: Float64Array,
  { capacity, retriesPerFresh }: { capacity: number; retriesPerFresh: number },
): Map<number, number> {
  const served = new Map<number, number>()
  let left = capacity
  const take = (kinds: readonly number[], most: number) => {
    const there = amountOf(ready, kinds)
    const taken = Math.min(there, most, left)
    if (taken <= 0) return
    for (const kind of kinds) {
      const cards = ((ready[kind] ?? 0) * taken) / there
      if (cards === 0) continue
      ready[kind] = (ready[kind] ?? 0) - cards
      served.set(kind, (served.get(kind) ?? 0) + cards)
    }
    left -= taken
  }
  for (const kinds of ORDER) take(kinds, left)
  take(RETRIES, (left * retriesPerFresh) / (retriesPerFresh + 1))
  take(FRESH, left)
  take(RETRIES, left)
  return served
}

const amountOf = (ready: Float64Array, kinds: readonly number[]) =>
  kinds.reduce((sum, kind) => sum + (ready[kind] ?? 0), 0)

interface Place {
  kind: number
  slot: number
  share: number
}

/** Where calls of one half-hour come back, each rule asked once. */
function comeBack({ odds, rules, delays }: Prospect, { slot, slots }: { slot: Slot; at: number; slots: Slot[] }) {
  const now = (slot.from + slot.to) / 2
  const attemptsOf = (kind: number) => kind % (MOST + 1)
  const laneOf = (kind: number) => LANES[Math.floor(kind / (MOST + 1))] as Lane
  const noAnswer = once((attempts: number) =>
    slotOf(noAnswerDue({ entry: { attempts, busyInRow: 0 }, tries: NO_TRIES, now, rules }), slots),
  )
  const busy = once(() => slotOf(busyDue({ entry: { attempts: 0, busyInRow: 0 }, tries: NO_TRIES, now, rules }), slots))
  const promised = (outcome: 'callback' | 'callback_prio', kind: number): Place[] => {
    const lane = outcome === 'callback' ? 'callback' : 'prio'
    const next = placeOf(lane, attemptsOf(kind) + 1)
    return delays[outcome].map(({ days, share }) => ({ kind: next, slot: slotOf(now + days * DAY_MS, slots), share }))
  }
  return {
    shares: (kind: number): Array<[Outcome, number]> => {
      const shares = odds.of(attemptsOf(kind) + 1, slot.daypart)
      return OUTCOMES.map((outcome) => [outcome, shares[outcome]])
    },
    places(kind: number, outcome: Outcome): Place[] {
      const isPrio = laneOf(kind) === 'prio'
      if (outcome === 'callback' || outcome === 'callback_prio') return promised(outcome, kind)
      if (outcome === 'busy')
        return [{ kind: placeOf(isPrio ? 'prio' : 'busy', attemptsOf(kind)), slot: busy(0), share: 1 }]
      if (outcome !== 'no_answer') return []
      const lane = isPrio ? 'prio' : 'retry'
      // From the second attempt on the rule says the same for all.
      const when = noAnswer(Math.min(attemptsOf(kind), 1))
      return [{ kind: placeOf(lane, attemptsOf(kind) + 1), slot: when, share: 1 }]
    },
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
