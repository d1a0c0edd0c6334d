import type { EntryFacts } from '@/lib/calls/rules'
import type { CampaignRules } from '@/lib/campaigns/types'

export type RuleName = keyof CampaignRules

/** What of a card decides what a change of the rules does to it. Instants in epoch milliseconds. */
export interface RuledEntry extends Omit<EntryFacts, 'ownerId' | 'closedAs'> {
  id: number
}

/** A change as it is counted beforehand and carried out. */
export interface ChangeOfRules {
  before: CampaignRules
  after: CampaignRules
  /** Cards at or over the new limit of attempts are closed, because somebody asked for it. */
  closesAtLimit: boolean
  now: number
}

/** A later call elsewhere, on the company or one of its numbers. */
export interface CallElsewhere {
  at: number
  talked: boolean
}

export type Planned = { does: 'close' } | { does: 'move'; dueAt: number }

/** What saving would change, counted before it is saved. */
export interface RulePreview {
  /** ISO 8601 UTC: figures are as of then. */
  at: string
  /** The round that runs; without one only coming calls are touched. */
  roundNumber: number | null
  changed: RuleName[]
  /** Cards that can be called this minute, and how many come and go by the change. */
  ringable: { before: number; after: number; becomes: number; ceases: number }
  /** Cards that get another due time. */
  due: { earlier: number; later: number }
  /** Open cards at or over the limit of attempts, and how many of them could be closed. */
  atLimit: { before: number; after: number; closable: number }
  closed: number
  /** Promises that are released by themselves, and cards that they barred. */
  locks: { released: number; freed: number }
  callersAtLockLimit: { before: number; after: number }
  /** What no change of rules moves. */
  untouched: { promised: number; asleep: number; onScreen: number }
  /** An earlier change is still being carried out: the figures are not the last word. */
  isBehind: boolean
}

/** What has been done of a change, and whether all of it. */
export interface ChangeEffect {
  changeId: number
  moved: number
  closed: number
  released: number
  isDone: boolean
}

export interface SavedRules extends ChangeEffect {
  version: number
}

export interface LatestChange extends ChangeEffect {
  byName: string | null
  at: string
  isUndo: boolean
  /** The rules that it changed, in the order of the page. */
  changed: RuleName[]
}
