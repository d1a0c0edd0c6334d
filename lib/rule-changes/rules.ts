import { RULE_NAMES } from '@/lib/campaigns/rules'
import type { CampaignRules } from '@/lib/campaigns/types'
import { busyDue, NO_TRIES, noAnswerDue } from '@/lib/queue/retry-due'
import { freshAgainAt } from '@/lib/recall/rules'
import type { CallElsewhere, ChangeOfRules, Planned, RuledEntry, RuleName } from './types'

/** Rules by which the times of cards that nobody promised anything were set, and the limit that they may be closed at. */
const RETRY_RULES = [
  'window',
  'attemptsPerDay',
  'attemptGapMinutes',
  'attemptLimit',
  'busyDelaysMinutes',
  'busyPerDay',
] as const
const RECALL_RULES = ['recallTalkedDays', 'recallUntalkedHours'] as const
const RELEASE_RULES = ['autoReleaseOverdueLocks', 'autoReleaseAfterDays', 'window'] as const

/** The rules that are not what they were. */
export function changedRules(before: CampaignRules, after: CampaignRules): RuleName[] {
  return RULE_NAMES.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}

/** What of the stored cards and locks a change has to do with; everything else binds from the next card or call on. */
export function reachOf({ before, after, closesAtLimit }: Omit<ChangeOfRules, 'now'>) {
  const changed = new Set<string>(changedRules(before, after))
  const has = (names: readonly string[]) => names.some((name) => changed.has(name))
  return {
    retries: has(RETRY_RULES) || closesAtLimit,
    fresh: has(RECALL_RULES),
    locks: after.autoReleaseOverdueLocks && has(RELEASE_RULES),
  }
}

/** Whether a card stands where a change may close it: nobody was promised anything, and nobody has it. */
export function isClosable(
  { state, lane, isPromised, attempts }: RuledEntry,
  { attemptLimit }: CampaignRules,
): boolean {
  return state === 'waiting' && !isPromised && (lane === 'retry' || lane === 'busy') && attempts >= attemptLimit
}

/**
 * What a change does to a card called in this round: closes it when that was asked for, or gives it the time that it
 * would have had if the new rules had been there when the call was recorded. A time that something else has set is left.
 * `notBefore` is when the number may be tried again after other companies' calls today.
 */
export function planRetry(entry: RuledEntry, change: ChangeOfRules, notBefore = 0): Planned | null {
  if (change.closesAtLimit && isClosable(entry, change.after)) return { does: 'close' }
  const due = dueUnderBoth(entry, change)
  if (due === null || due === entry.dueAt) return null
  const dueAt = due < entry.dueAt ? Math.min(entry.dueAt, Math.max(due, notBefore)) : due
  return dueAt === entry.dueAt ? null : { does: 'move', dueAt }
}

/** The same for a fresh card that was called in another round: the rest after that call is longer or shorter. */
export function planFresh(
  entry: Pick<RuledEntry, 'dueAt'>,
  { before, after, now }: ChangeOfRules,
  { calls, notBefore }: { calls: readonly CallElsewhere[]; notBefore: number },
): Planned | null {
  const wanted = Math.max(notBefore, ...calls.map((call) => freshAgainAt(call, after)))
  if (wanted > Math.max(entry.dueAt, now)) return { does: 'move', dueAt: wanted }
  const isOfRule = calls.some((call) => freshAgainAt(call, before) === entry.dueAt)
  return isOfRule && entry.dueAt > now && wanted < entry.dueAt ? { does: 'move', dueAt: wanted } : null
}

/** The due time by the new rules, when the stored one is what the rules before gave; null when it is not. */
function dueUnderBoth(entry: RuledEntry, { before, after }: ChangeOfRules): number | null {
  if (entry.isPromised || entry.lastCallAt === null) return null
  if (entry.lane === 'retry' && entry.lastOutcome === 'no_answer') {
    return noAnswerAt(entry, before) === entry.dueAt ? noAnswerAt(entry, after) : null
  }
  if (entry.lane !== 'busy' || entry.lastOutcome !== 'busy') return null
  // How many of those in a row were that same day is not stored on the card: the count that explains its time is the one.
  for (let busyBefore = entry.busyInRow - 1; busyBefore >= 0; busyBefore -= 1) {
    if (busyAt(entry, before, busyBefore) === entry.dueAt) return busyAt(entry, after, busyBefore)
  }
  return null
}

function noAnswerAt({ attempts, lastCallAt }: RuledEntry, rules: CampaignRules): number {
  const entry = { attempts: attempts - 1, busyInRow: 0 }
  return noAnswerDue({ entry, tries: NO_TRIES, now: lastCallAt ?? 0, rules })
}

function busyAt({ attempts, busyInRow, lastCallAt }: RuledEntry, rules: CampaignRules, busyBefore: number): number {
  const entry = { attempts, busyInRow: busyInRow - 1 }
  return busyDue({ entry, tries: { ...NO_TRIES, busyBefore }, now: lastCallAt ?? 0, rules })
}
