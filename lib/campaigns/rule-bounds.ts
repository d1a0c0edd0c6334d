import type { CampaignRules } from './types'

/** The rules that are one figure. */
export type FigureRule = {
  [Name in keyof CampaignRules]: CampaignRules[Name] extends number ? Name : never
}[keyof CampaignRules]

export interface Bounds {
  min: number
  max: number
}

/** How far a campaign may move each figure: forms and the API refuse what lies outside. */
export const RULE_BOUNDS: Record<FigureRule, Bounds> = {
  attemptsPerDay: { min: 1, max: 10 },
  attemptGapMinutes: { min: 0, max: 1440 },
  proposeNoAt: { min: 1, max: 50 },
  attemptLimit: { min: 1, max: 50 },
  busyPerDay: { min: 1, max: 10 },
  busyCountsEvery: { min: 1, max: 20 },
  prioMaxDays: { min: 1, max: 365 },
  sleepMonths: { min: 1, max: 24 },
  recallTalkedDays: { min: 0, max: 365 },
  recallUntalkedHours: { min: 0, max: 720 },
  retriesPerFresh: { min: 0, max: 20 },
  deckReservePerCaller: { min: 0, max: 100 },
  lockWarnAt: { min: 1, max: 500 },
  lockLimit: { min: 1, max: 500 },
  autoReleaseAfterDays: { min: 1, max: 60 },
  undoSeconds: { min: 0, max: 600 },
}

export const BUSY_DELAY_BOUNDS: Bounds = { min: 1, max: 1440 }
export const MOST_BUSY_DELAYS = 10
