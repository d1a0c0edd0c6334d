import type { CallWindow } from '@/lib/calendar/types'

export type CampaignStatus = 'running' | 'paused' | 'finished'

/** Every figure of the queue's rules; a campaign stores only what differs from DEFAULT_RULES. */
export interface CampaignRules {
  window: CallWindow
  attemptsPerDay: number
  attemptGapMinutes: number
  /** Attempts from which Nej is proposed, and at which it is the default and going on asks for a reason. */
  proposeNoAt: number
  attemptLimit: number
  busyDelaysMinutes: number[]
  busyPerDay: number
  /** Every n-th busy counts as an attempt. */
  busyCountsEvery: number
  prioMaxDays: number
  sleepMonths: number
  recallTalkedDays: number
  recallUntalkedHours: number
  retriesPerFresh: number
  /** Decks are made while more ringable cards than this stand for each active caller. */
  deckReservePerCaller: number
  lockWarnAt: number
  lockLimit: number
  autoReleaseOverdueLocks: boolean
  autoReleaseAfterDays: number
  undoSeconds: number
}

/** A script in sections; `{{company}}`, `{{contact}}`, `{{caller}}`, `{{city}}` are filled from the card. */
export interface ScriptSection {
  title: string
  text: string
  kind: 'section' | 'objection'
}
export interface Script {
  sections: ScriptSection[]
}
