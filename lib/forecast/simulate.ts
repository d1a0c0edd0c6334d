import { OUTCOMES } from '@/lib/calls/types'
import { comeBack } from './come-back'
import { attemptsOf, kindOf } from './kinds'
import { freshOf, serve } from './serve'
import { hoursOf, type Slot, slotOf, slotsFrom } from './slots'
import type { Prospect, ProspectDay } from './types'
import { type WaitingCards, waitingCards } from './waiting-cards'

/**
 * Plays a campaign's coming days with expected values: in each half-hour the callers take what is due in the order of queue.md,
 * each call ends by the odds of its attempt and daypart, and what comes back comes back by the rules' own times. Pure, the same each
 * time; a generator, so that who plays it can let others in between the days.
 */
export function* simulate(prospect: Prospect): Generator<ProspectDay> {
  const { now, rules, horizonDays, pools } = prospect
  const slots = slotsFrom(now, { window: rules.window, days: horizonDays })
  const waiting = waitingCards(slots.length)
  for (const { lane, attempts, dueAt, cards } of pools) {
    waiting.add({ kind: kindOf(lane, attempts), slot: slotOf(Math.max(dueAt, now), slots), cards })
  }
  let day: ProspectDay | null = null
  for (const [at, slot] of slots.entries()) {
    if (day?.day !== slot.day) {
      if (day) yield day
      day = newDay(slot.day)
    }
    waiting.reach(at)
    playSlot(prospect, { slot, slots, waiting, day })
    day.remaining = waiting.left()
    day.fresh = freshOf(waiting.ready)
  }
  if (day) yield day
}

interface Playing {
  slot: Slot
  slots: Slot[]
  waiting: WaitingCards
  day: ProspectDay
}

function playSlot(prospect: Prospect, { slot, slots, waiting, day }: Playing): void {
  const { pace, paceFactor = 1, rules, odds } = prospect
  const capacity = (pace.byHour.get(slot.hour) ?? 0) * hoursOf(slot) * paceFactor
  const placesOf = comeBack(prospect, { slot, slots })
  day.capacity += capacity
  for (const [kind, cards] of serve(waiting.ready, { capacity, retriesPerFresh: rules.retriesPerFresh })) {
    waiting.leave(cards)
    day.calls += cards
    day.byDaypart[slot.daypart] = (day.byDaypart[slot.daypart] ?? 0) + cards
    const shares = odds.of(attemptsOf(kind) + 1, slot.daypart)
    for (const outcome of OUTCOMES) {
      const ended = cards * shares[outcome]
      day.byOutcome[outcome] = (day.byOutcome[outcome] ?? 0) + ended
      for (const { share, ...place } of placesOf(kind, outcome)) waiting.add({ ...place, cards: ended * share })
    }
  }
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
