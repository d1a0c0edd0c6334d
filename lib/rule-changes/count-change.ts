import { isInCallWindow, isInHardCeiling } from '@/lib/calendar/window'
import type { CampaignStatus } from '@/lib/campaigns/types'
import type { EntryState } from '@/lib/queue/types'
import type { ChangeOfRules, RulePreview } from './types'

/** Where a card stands at one side of a change. */
export interface Standing {
  state: EntryState
  dueAt: number
  isPromised: boolean
  isHeld: boolean
}

/** How many cards are due, by whether their time was promised. */
export interface DueCounts {
  promised: number
  others: number
}

/** Counts what a change makes callable and what it takes away. Untouched cards move with the call window alone. */
export function countChange(change: ChangeOfRules, { status, due }: { status: CampaignStatus; due: DueCounts }) {
  const mayCall = { before: opening(change, 'before'), after: opening(change, 'after') }
  const isServed = status === 'running'
  const isRingable = (card: Standing, side: 'before' | 'after') =>
    isServed && isDue(card, change.now) && mayCall[side][card.isPromised ? 'promised' : 'others']
  let left = { ...due }
  const figures = { becomes: 0, ceases: 0, earlier: 0, later: 0 }

  return {
    /** A card that the change touches, as it is and as it will be. */
    see(before: Standing, after: Standing) {
      const kind = before.isPromised ? 'promised' : 'others'
      if (isDue(before, change.now)) left = { ...left, [kind]: left[kind] - 1 }
      const was = isRingable(before, 'before')
      const is = isRingable(after, 'after')
      if (!was && is) figures.becomes += 1
      if (was && !is) figures.ceases += 1
      if (after.dueAt < before.dueAt) figures.earlier += 1
      if (after.dueAt > before.dueAt) figures.later += 1
    },
    sum(): Pick<RulePreview, 'ringable' | 'due'> {
      const { earlier, later } = figures
      const before = isServed ? callable(due, mayCall.before) : 0
      const moved = isServed ? callable(left, mayCall.after) - callable(left, mayCall.before) : 0
      const becomes = figures.becomes + Math.max(0, moved)
      const ceases = figures.ceases + Math.max(0, -moved)
      return { ringable: { before, after: before + becomes - ceases, becomes, ceases }, due: { earlier, later } }
    },
  }
}

/** How many of those that are due the hour lets be called. */
const callable = (due: DueCounts, mayCall: ReturnType<typeof opening>): number =>
  (mayCall.promised ? due.promised : 0) + (mayCall.others ? due.others : 0)

const isDue = ({ state, isHeld, dueAt }: Standing, now: number) => state === 'waiting' && !isHeld && dueAt <= now

function opening({ now, ...rules }: ChangeOfRules, side: 'before' | 'after') {
  const promised = isInHardCeiling(now)
  return { promised, others: promised && isInCallWindow(now, rules[side].window) }
}
