import { dueAfterCallback, dueInSixMonths } from '@/lib/calendar/due'
import { stepOf } from '@/lib/calls/outcome-check'
import type { Outcome, WrongReason } from '@/lib/calls/types'
import type { CampaignRules } from '@/lib/campaigns/types'
import { busyDue, noAnswerDue, type Tries } from '@/lib/queue/retry-due'
import type { EntryState, Lane } from '@/lib/queue/types'

/** What the queue knows of one company in one round. */
export interface EntryFacts {
  state: EntryState
  lane: Lane
  dueAt: number
  isPromised: boolean
  attempts: number
  busyInRow: number
  ownerId: number | null
  closedAs: Outcome | null
  lastOutcome: Outcome | null
  lastCallAt: number | null
}

/** What was called, what came of it, and what else decides. Times are epoch milliseconds. */
export interface Call extends Tries {
  entry: EntryFacts
  outcome: Outcome
  reason: WrongReason | null
  /** The time that was agreed. */
  callbackAt: number | null
  /** What the caller says about having talked; null when it was not asked. */
  saysTalked: boolean | null
  callerId: number
  now: number
  rules: CampaignRules
  /** The company's best time as noted, minutes after midnight. */
  bestMinute: number | null
  /** The company has another number that can be called. */
  hasOtherNumber: boolean
}

export interface Decision {
  talked: boolean
  isAttempt: boolean
  entry: EntryFacts
  /** What becomes of the caller's own lock on the address. */
  lock: 'make' | 'keep' | 'release'
  /** A dead number with another left: the card is called again at once. */
  staysOnDesk: boolean
}

/** The table "Outcomes" of queue.md: talked, attempt, what the entry becomes and when it is due (S4-S24). */
export function decideOutcome(call: Call): Decision {
  const talked = hasTalked(call)
  const isAttempt = countsAsAttempt(call)
  const staysOnDesk = call.reason === 'dead_number' && call.hasOtherNumber
  const keepsLock = staysOnDesk || !isAnswered(call)
  return {
    talked,
    isAttempt,
    staysOnDesk,
    lock: call.outcome === 'callback_prio' ? 'make' : keepsLock ? 'keep' : 'release',
    entry: { ...counted(call, isAttempt), ...placeOf(call) },
  }
}

function hasTalked({ outcome, reason, saysTalked, entry, rules }: Call): boolean {
  if (!isAnswered({ outcome }) || reason === 'dead_number') return false
  if (outcome === 'no_six_months') return saysTalked ?? true
  // A Nej that the ladder proposed closes a company that nobody reached.
  const isFromLadder = outcome === 'no' && stepOf({ ...rules, attempts: entry.attempts }) !== 'open'
  return isFromLadder ? (saysTalked ?? false) : true
}

function countsAsAttempt({ outcome, entry, rules }: Call): boolean {
  return outcome !== 'busy' || (entry.busyInRow + 1) % rules.busyCountsEvery === 0
}

function isAnswered({ outcome }: Pick<Call, 'outcome'>): boolean {
  return outcome !== 'no_answer' && outcome !== 'busy'
}

/** The owner of a Prio who got no answer keeps owner and lane. */
function isOwnPrio({ entry, callerId }: Call): boolean {
  return entry.lane === 'prio' && entry.ownerId === callerId
}

function counted({ entry, outcome, now }: Call, isAttempt: boolean): EntryFacts {
  return {
    ...entry,
    attempts: entry.attempts + (isAttempt ? 1 : 0),
    busyInRow: outcome === 'busy' ? entry.busyInRow + 1 : 0,
    lastOutcome: outcome,
    lastCallAt: now,
  }
}

type Place = Pick<EntryFacts, 'state' | 'lane' | 'dueAt' | 'isPromised' | 'ownerId' | 'closedAs'>

const RELEASED = { state: 'waiting', isPromised: false, ownerId: null, closedAs: null } as const

function placeOf(call: Call): Place {
  const { entry, outcome, now, rules, callerId, callbackAt } = call
  const isPromised = callbackAt !== null
  const retried: Pick<Place, 'lane' | 'ownerId'> = isOwnPrio(call)
    ? { lane: 'prio', ownerId: callerId }
    : { lane: outcome === 'busy' ? 'busy' : 'retry', ownerId: null }
  switch (outcome) {
    case 'callback':
      return { ...RELEASED, lane: 'callback', isPromised, dueAt: callbackDue(call) }
    case 'callback_prio':
      return { ...RELEASED, lane: 'prio', ownerId: callerId, isPromised, dueAt: callbackDue(call) }
    case 'no':
    case 'order':
      return closed(call)
    case 'no_six_months':
      return { ...RELEASED, lane: 'woken', dueAt: dueInSixMonths(now, rules.window, rules.sleepMonths) }
    case 'no_answer':
      return { ...RELEASED, ...retried, dueAt: noAnswerDue({ ...call, tries: call }) }
    case 'busy':
      return { ...RELEASED, ...retried, dueAt: busyDue({ ...call, tries: call }) }
    case 'wrong':
      return wrongPlace(call, entry)
  }
}

/** Fel: a dead number with another left changes nothing, address care waits for the office, the others close. */
function wrongPlace(call: Call, entry: EntryFacts): Place {
  if (call.reason === 'dead_number' && call.hasOtherNumber) {
    const { state, lane, dueAt, isPromised, ownerId, closedAs } = entry
    return { state, lane, dueAt, isPromised, ownerId, closedAs }
  }
  // Not closed: the bar that address care sets is what stops it, so that the office can lift a mistake.
  if (call.reason === 'address_care')
    return { ...RELEASED, lane: 'retry', dueAt: noAnswerDue({ ...call, tries: call }) }
  return closed(call)
}

function closed({ entry, outcome }: Call): Place {
  return { state: 'closed', lane: entry.lane, dueAt: entry.dueAt, isPromised: false, ownerId: null, closedAs: outcome }
}

function callbackDue({ now, callbackAt, bestMinute, rules }: Call): number {
  return dueAfterCallback({ now, chosenAt: callbackAt, bestMinute, window: rules.window })
}
