import type { CampaignRulesWords } from '@/components/messages/campaign-rules-sv'
import type { RuleName } from './rules-draft'

export type RuleGroup = Exclude<keyof CampaignRulesWords['groups'], 'fixed'>
export type Unit = keyof CampaignRulesWords['units']

/** Every rule of the queue in the order of the page; a test sees that none is left out. */
export const RULE_GROUPS: ReadonlyArray<{ group: RuleGroup; rules: readonly RuleName[] }> = [
  { group: 'window', rules: ['window'] },
  { group: 'attempts', rules: ['attemptsPerDay', 'attemptGapMinutes', 'proposeNoAt', 'attemptLimit'] },
  { group: 'busy', rules: ['busyDelaysMinutes', 'busyPerDay', 'busyCountsEvery'] },
  { group: 'returns', rules: ['prioMaxDays', 'sleepMonths'] },
  { group: 'recall', rules: ['recallTalkedDays', 'recallUntalkedHours'] },
  { group: 'mix', rules: ['retriesPerFresh', 'deckReservePerCaller'] },
  { group: 'locks', rules: ['lockWarnAt', 'lockLimit', 'autoReleaseOverdueLocks', 'autoReleaseAfterDays'] },
  { group: 'undo', rules: ['undoSeconds'] },
]

export const RULE_UNITS: Partial<Record<RuleName, Unit>> = {
  attemptsPerDay: 'times',
  attemptGapMinutes: 'minutes',
  proposeNoAt: 'attempts',
  attemptLimit: 'attempts',
  busyDelaysMinutes: 'minutes',
  busyPerDay: 'times',
  busyCountsEvery: 'inRow',
  prioMaxDays: 'days',
  sleepMonths: 'months',
  recallTalkedDays: 'days',
  recallUntalkedHours: 'hours',
  retriesPerFresh: 'cards',
  deckReservePerCaller: 'cards',
  lockWarnAt: 'locks',
  lockLimit: 'locks',
  autoReleaseAfterDays: 'workingDays',
  undoSeconds: 'seconds',
}
