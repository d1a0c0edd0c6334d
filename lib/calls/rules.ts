import {
  dueAfterBusy,
  dueAfterCallback,
  dueAfterNoAnswer,
  dueInSixMonths,
  notBeforeAfterAttempts,
} from '@/lib/calendar/due'
import { stepOf } from '@/lib/calls/outcome-check'
import type { CallOutcome, Outcome, WrongReason } from '@/lib/calls/types'
import type { CampaignRules } from '@/lib/campaigns/types'
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
export interface Call {
  entry: EntryFacts
  outcome: CallOutcome
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
  /** Earlier busy outcomes on the entry this local day. */
  busyBefore: number
  /** Earlier attempts on the number in this campaign this local day, busy aside, and the latest of them. */
  numberAttempts: number
  numberLastAt: number | null
  /** The company has another number that can be called. */
  hasOtherNumber: boolean
}

export interface Decision {
  talked: boolean
  isAttempt: boolean
  entry: EntryFacts
  /** What becomes of the caller's own address lock on this entry. */
  lock: 'make' | 'keep' | 'release'
  /** A dead number with another left: the card is called again at once. */
  staysOnDesk: boolean
}

/** The table "Outcomes" of queue.md: talked, attempt, what the entry becomes and when it is due (S4-S24). */
export function decideOutcome(call: Call): Decision {
  const talked = hasTalked(call)
  const isAttempt = countsAsAttempt(call)
  const staysOnDesk = call.reason === 'dead_number' && call.hasOtherNumber
  const keepsPromise = staysOnDesk || keepsOwnPrio(call)
  return {
    talked,
    isAttempt,
    staysOnDesk,
    lock: call.outcome === 'callback_prio' ? 'make' : keepsPromise ? 'keep' : 'release',
    entry: { ...counted(call, isAttempt), ...placeOf(call) },
  }
}

function hasTalked({ outcome, reason, saysTalked, entry, rules }: Call): boolean {
  if (outcome === 'no_answer' || outcome === 'busy' || reason === 'dead_number') return false
  if (outcome === 'no_six_months') return saysTalked ?? true
  // A Nej that the ladder proposed closes a company that nobody reached.
  const isFromLadder = outcome === 'no' && stepOf({ ...rules, attempts: entry.attempts }) !== 'open'
  return isFromLadder ? (saysTalked ?? false) : true
}

function countsAsAttempt({ outcome, entry, rules }: Call): boolean {
  return outcome !== 'busy' || (entry.busyInRow + 1) % rules.busyCountsEvery === 0
}

/** The owner of a Prio who got no answer keeps lock, owner and lane. */
function keepsOwnPrio({ outcome, entry, callerId }: Call): boolean {
  return (outcome === 'no_answer' || outcome === 'busy') && entry.lane === 'prio' && entry.ownerId === callerId
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
  const retried: Pick<Place, 'lane' | 'ownerId'> = keepsOwnPrio(call)
    ? { lane: 'prio', ownerId: callerId }
    : { lane: outcome === 'busy' ? 'busy' : 'retry', ownerId: null }
  switch (outcome) {
    case 'callback':
      return { ...RELEASED, lane: 'callback', isPromised, dueAt: callbackDue(call) }
    case 'callback_prio':
      return { ...RELEASED, lane: 'prio', ownerId: callerId, isPromised, dueAt: callbackDue(call) }
    case 'no':
      return closed(call)
    case 'no_six_months':
      return { ...RELEASED, lane: 'woken', dueAt: dueInSixMonths(now, rules.window, rules.sleepMonths) }
    case 'no_answer':
      return { ...RELEASED, ...retried, dueAt: noAnswerDue(call) }
    case 'busy':
      return { ...RELEASED, ...retried, dueAt: busyDue(call) }
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
  if (call.reason === 'address_care') return { ...RELEASED, lane: 'retry', dueAt: noAnswerDue(call) }
  return closed(call)
}

function closed({ entry, outcome }: Call): Place {
  return { state: 'closed', lane: entry.lane, dueAt: entry.dueAt, isPromised: false, ownerId: null, closedAs: outcome }
}

function callbackDue({ now, callbackAt, bestMinute, rules }: Call): number {
  return dueAfterCallback({ now, chosenAt: callbackAt, bestMinute, window: rules.window })
}

function noAnswerDue(call: Call): number {
  const { now, entry, rules, numberAttempts } = call
  const { window, attemptGapMinutes: minGapMinutes } = rules
  const due = dueAfterNoAnswer({ now, attempts: entry.attempts + 1, window, minGapMinutes })
  const attemptsTodayOnNumber = numberAttempts + 1
  const maxPerDay = rules.attemptsPerDay
  if (attemptsTodayOnNumber < maxPerDay) return due
  return Math.max(due, notBeforeAfterAttempts({ now, attemptsTodayOnNumber, window, maxPerDay, minGapMinutes }))
}

function busyDue(call: Call): number {
  const { now, entry, rules, busyBefore, numberAttempts, numberLastAt } = call
  const { window, busyDelaysMinutes: delaysMinutes, busyPerDay: maxPerDay } = rules
  const due = dueAfterBusy({
    now,
    busyInRow: entry.busyInRow + 1,
    busyToday: busyBefore + 1,
    window,
    delaysMinutes,
    maxPerDay,
  })
  if (numberLastAt === null) return due
  const free = notBeforeAfterAttempts({
    now: numberLastAt,
    attemptsTodayOnNumber: numberAttempts,
    window,
    maxPerDay: rules.attemptsPerDay,
    minGapMinutes: rules.attemptGapMinutes,
  })
  return Math.max(due, free)
}
