import type { CampaignRules } from './types'

/** The defaults of the queue's rules. */
export const DEFAULT_RULES: CampaignRules = {
  window: { weekdays: [1, 2, 3, 4, 5], openMinute: 8 * 60, closeMinute: 17 * 60 },
  attemptsPerDay: 3,
  attemptGapMinutes: 240,
  proposeNoAt: 3,
  attemptLimit: 5,
  busyDelaysMinutes: [20, 60],
  busyPerDay: 3,
  busyCountsEvery: 3,
  prioMaxDays: 30,
  sleepMonths: 6,
  recallTalkedDays: 14,
  recallUntalkedHours: 24,
  retriesPerFresh: 2,
  deckReservePerCaller: 3,
  lockWarnAt: 20,
  lockLimit: 25,
  autoReleaseOverdueLocks: false,
  autoReleaseAfterDays: 3,
  undoSeconds: 60,
}

export const RULE_NAMES = Object.keys(DEFAULT_RULES) as readonly (keyof CampaignRules)[]

/** What applies in a campaign: its own figures over the defaults. */
export function rulesOf(stored: Partial<CampaignRules>): CampaignRules {
  return { ...DEFAULT_RULES, ...stored }
}

/** Whether a rule stands as the house has it. */
export function isDefault<Name extends keyof CampaignRules>(name: Name, value: CampaignRules[Name]): boolean {
  return JSON.stringify(value) === JSON.stringify(DEFAULT_RULES[name])
}

/** What is worth storing of a campaign's figures: those that differ, so that a changed default reaches the others. */
export function ownFigures(rules: Partial<CampaignRules>): Partial<CampaignRules> {
  const own = RULE_NAMES.filter((name) => {
    const value = rules[name]
    return value !== undefined && !isDefault(name, value)
  })
  return Object.fromEntries(own.map((name) => [name, rules[name]]))
}

/** Whether two names of campaigns are one to whoever reads them: capitals and spaces do not tell them apart. */
export function isSameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other)
}

const foldName = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv')
