import type { Outcome } from '@/lib/calls/types'
import type { CardCompany } from '@/lib/queue/card-company'
import type {
  CardActivity,
  CardContact,
  CardLock,
  CardStop,
  EntryState,
  HoldKind,
  Lane,
  RecentCall,
} from '@/lib/queue/types'

/** Who has a company now; ISO 8601. */
export interface CompanyHold {
  userId: number
  userName: string
  kind: HoldKind
  since: string
}

/** Where a company stands in a campaign; `dueAt` ISO 8601, null while nothing has set a time. */
export interface CompanyInQueue {
  entryId: number
  campaignId: number
  campaign: string
  state: EntryState
  lane: Lane
  dueAt: string | null
  attempts: number
  closedAs: Outcome | null
}

/** What of a company others do, or forbid. */
export interface CompanySituation {
  hold: CompanyHold | null
  lock: CardLock | null
  stop: CardStop | null
  queue: CompanyInQueue[]
}

/** One line of a search. */
export interface CompanyHit extends CompanySituation {
  id: number
  legalName: string
  marketingName: string | null
  orgNo: string | null
  customerNo: string | null
  place: string | null
  phones: Array<{ e164: string; shown: string }>
  /** Who works there and was written; null when the company itself fits. */
  contact: string | null
}

/** With what a change of the basics starts from. */
interface ViewedCompany extends CardCompany {
  version: number
  visitAddress: string | null
  postAddress: string | null
  postalCode: number | null
  city: string | null
}

/** A company as anyone sees it who has no hold on it. */
export interface CompanyView extends CompanySituation {
  organization: ViewedCompany
  contacts: CardContact[]
  lastActivities: CardActivity[]
  recentCalls: RecentCall[]
}
