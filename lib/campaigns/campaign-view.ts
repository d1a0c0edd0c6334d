import type { Role } from '@/lib/auth/types'
import type { CampaignRules, CampaignStatus, Script } from './types'

/** Where the entries of a round stand, in five figures that together are all of them. */
export interface RoundShares {
  total: number
  fresh: number
  /** Called, and to be called again. */
  waiting: number
  barred: number
  closed: number
}

export interface ListedRound extends RoundShares {
  id: number
  number: number
  ringableNow: number
}

/** A campaign in the list. */
export interface ListedCampaign {
  id: number
  name: string
  status: CampaignStatus
  members: number
  /** The round that runs. */
  round: ListedRound | null
}

export interface CampaignPerson {
  id: number
  name: string
  role: Role
  active: boolean
  isMember: boolean
  /** Open promises (Återkom Prio) in this campaign. */
  promises: number
  /** Has a card of this campaign on the screen now. */
  isOnCard: boolean
}

export interface CampaignRound {
  id: number
  number: number
  /** Local days. */
  startsOn: string
  endsOn: string | null
  state: 'prepared' | 'running' | 'ended'
  total: number
  closed: number
}

/** What a script is tried on. */
export interface ScriptExample {
  company: string
  contact: string
  firstName: string
  city: string
  industry: string
}

/** One campaign with all that a supervisor steers; the progress of its rounds is read by itself. */
export interface CampaignView {
  id: number
  name: string
  status: CampaignStatus
  /** What an edit is made on. */
  version: number
  /** What differs from the defaults. */
  rules: Partial<CampaignRules>
  script: Script
  people: CampaignPerson[]
  /** The latest first. */
  rounds: CampaignRound[]
  example: ScriptExample | null
}
