import type { Role } from '@/lib/auth/types'
import type { Outcome } from '@/lib/calls/types'
import type { CampaignRules, CampaignStatus } from '@/lib/campaigns/types'
import type { NumberStatus } from '@/lib/organizations/types'
import type { EntryState, Lane } from '@/lib/queue/types'

export interface EntryRow {
  state?: EntryState
  lane?: Lane
  dueAt?: number
  attempts?: number
  owner?: string
  isPromised?: boolean
  busyInRow?: number
  lastOutcome?: Outcome
  lastCallAt?: number
}
export interface CompanyRow {
  /** Numbers in E.164; without them one unique number is made. */
  phones?: Array<string | { e164: string; status: NumberStatus }>
  orgNo?: string
  workplaceNo?: string
  customerNo?: string
  email?: string
  contact?: [firstName: string, lastName: string]
  /** Campaign name -> its entry in that campaign's round; `{}` is a fresh waiting one. */
  queue?: Record<string, EntryRow>
}
export interface CampaignRow {
  members?: string[]
  status?: CampaignStatus
  rules?: Partial<CampaignRules>
}
export interface Rows {
  /** Username -> role; default one caller `anna` and one caller `bo`. */
  users?: Record<string, Role>
  /** Default: campaign `höst` with every user as member. */
  campaigns?: Record<string, CampaignRow>
  companies?: Record<string, CompanyRow>
  now?: number
}
