import { instantOf } from '@/lib/calendar/local-time'
import type { Call, EntryFacts } from '@/lib/calls/rules'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'

export const ME = 7
/** A Thursday morning, in the first daypart. */
export const NOW = instantOf('2026-11-19', 9 * 60)

/** A fresh entry, changed as said. */
export const entry = (facts: Partial<EntryFacts> = {}): EntryFacts => ({
  state: 'waiting',
  lane: 'fresh',
  dueAt: 0,
  isPromised: false,
  attempts: 0,
  busyInRow: 0,
  ownerId: null,
  closedAs: null,
  lastOutcome: null,
  lastCallAt: null,
  ...facts,
})

/** A first Ej svar, changed as said. */
export const call = (of: Partial<Call>): Call => ({
  entry: entry(),
  outcome: 'no_answer',
  reason: null,
  callbackAt: null,
  saysTalked: null,
  callerId: ME,
  now: NOW,
  rules: DEFAULT_RULES,
  bestMinute: null,
  busyBefore: 0,
  numberAttempts: 0,
  numberLastAt: null,
  hasOtherNumber: false,
  ...of,
})
