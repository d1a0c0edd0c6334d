import type { Outcome } from '@/lib/calls/types'
import type { CampaignStatus } from '@/lib/campaigns/types'
import type { NumberStatus } from '@/lib/organizations/types'
import type { HoldKind, Lane } from '@/lib/queue/types'
import type { SuppressionCase } from '@/lib/suppression/types'

/** One reason why a company is not served in a campaign now. Times ISO 8601 UTC. */
export type Hindrance =
  | { code: 'deleted' }
  | { code: 'suppressed'; case: SuppressionCase; byName: string | null; at: string }
  | { code: 'address_care'; at: string }
  | { code: 'dead_numbers' }
  | { code: 'locked'; ownerName: string; since: string; promisedAt: string; organization: string | null }
  | { code: 'barred' }
  | { code: 'no_round' }
  | { code: 'not_in_round' }
  | { code: 'round_waits'; roundNumber: number }
  | { code: 'paused' }
  | { code: 'finished' }
  | { code: 'closed'; as: Outcome | null; at: string | null; isByRules: boolean }
  | { code: 'held'; byName: string; kind: HoldKind; since: string }
  | { code: 'number_held'; byName: string; organization: string }
  | { code: 'not_due'; lane: Lane; dueAt: string; isPromised: boolean; isRecall: boolean }
  | { code: 'outside_window'; opensAt: string }
export type HindranceCode = Hindrance['code']

/** Where a company stands in one campaign, and why it did not come. */
export interface CampaignAnswer {
  campaignId: number
  campaign: string
  status: CampaignStatus
  roundNumber: number | null
  entryId: number | null
  lane: Lane | null
  attempts: number
  attemptLimit: number
  dueAt: string | null
  lastCallAt: string | null
  /** Whom alone it is served to: a promise of theirs. */
  ownerName: string | null
  /** The lock that keeps it for them; locks that keep it from everybody stand among the hindrances. */
  lock: { ownerName: string; since: string; promisedAt: string } | null
  /** Attempts today on its numbers in this campaign, busy aside. */
  attemptsToday: number
  /** Why not; nothing when it is served. */
  hindrances: Hindrance[]
  /** Cards of the same lane that come before it; null when it is not in the queue. */
  before: number | null
  /** Whose next card it is. */
  nextFor: string[]
}

export interface WhyNot {
  at: string
  organizationId: number
  organization: string
  city: string | null
  phones: Array<{ shown: string; status: NumberStatus }>
  /** Other workplaces with one of its numbers: a lock or a card of theirs binds it too. */
  sharing: Array<{ id: number; name: string }>
  campaigns: CampaignAnswer[]
}
