import type { Outcome } from '@/lib/calls/types'
import type { OfficeTaskStatus, OfficeTaskType } from '@/lib/office/types'
import type { InvoiceDelivery, LineFrequency, LineKind, OrderStatus, TermsDays } from '@/lib/orders/types'
import type { OutboxStatus } from '@/lib/outbox/types'
import type { CardActivity, CardPhone, RecentCall } from '@/lib/queue/types'
import type { SuppressionCase } from '@/lib/suppression/types'

/** The parts of the inbox: nobody's, mine, what others have, answered, done. */
export const OFFICE_VIEWS = ['new', 'mine', 'others', 'answered', 'done'] as const
export type OfficeView = (typeof OFFICE_VIEWS)[number]

export interface NamedUser {
  id: number
  name: string
}

/** One line of the inbox; times ISO 8601 UTC. */
export interface ListedTask {
  id: number
  type: OfficeTaskType
  status: OfficeTaskStatus
  urgent: boolean
  /** Of address care: what the customer said. */
  case: SuppressionCase | null
  organizationId: number
  organization: string
  note: string
  by: NamedUser | null
  takenBy: NamedUser | null
  createdAt: string
  dueAt: string
  doneAt: string | null
}

export interface OfficeCounts {
  new: number
  mine: number
  others: number
  answered: number
  /** What this person could do of each type: nobody's and their own. */
  doable: Partial<Record<OfficeTaskType, number>>
}

export interface OfficeList {
  tasks: ListedTask[]
  counts: OfficeCounts
  hasMore: boolean
  /** The server's time as it was read. */
  at: string
}

export interface OfficeOrder {
  id: number
  version: number
  number: number
  status: OrderStatus
  placedAt: string
  /** Öre. */
  totalExVat: number
  vat: number
  invoiceDelivery: InvoiceDelivery
  termsDays: TermsDays
  lines: Array<{ productName: string; kind: LineKind; frequency: LineFrequency | null }>
  thankYou: SentState | null
}

export interface SentState {
  status: OutboxStatus
  to: string
  at: string
}

export interface OfficeStop {
  id: number
  case: SuppressionCase
  urgent: boolean
  /** E.164. */
  phone: string | null
  note: string
  at: string
  by: string | null
}

export interface OfficeCompany {
  id: number
  legalName: string
  marketingName: string | null
  orgNo: string | null
  customerNo: string | null
  phones: CardPhone[]
  email: string | null
  address: string | null
  diploma: DiplomaAddress
  invoiceDelivery: InvoiceDelivery | null
  invoiceEmail: string | null
  directedTo: string | null
}

export interface DiplomaAddress {
  recipient: string | null
  street: string | null
  postalCode: number | null
  city: string | null
}

/** Everything that is needed to act on one task. */
export interface OfficeTaskView extends ListedTask {
  version: number
  /** What the type asks for, as it was sent or corrected. */
  details: Record<string, unknown>
  call: { at: string; outcome: Outcome | null; contact: string | null; e164: string | null }
  answer: string | null
  answeredBy: string | null
  answeredAt: string | null
  comment: string | null
  doneBy: string | null
  company: OfficeCompany
  order: OfficeOrder | null
  history: CardActivity[]
  /** The calls that were kept as evidence when it was sent. */
  evidence: RecentCall[]
  stops: OfficeStop[]
  forwarded: SentState | null
  /** Where an order by mail is forwarded; null while no address is set. */
  forwardTo: string | null
}

/** What somebody sent, and what came of it. */
export interface SentTask {
  id: number
  type: OfficeTaskType
  status: OfficeTaskStatus
  organizationId: number
  organization: string
  answer: string | null
  comment: string | null
  by: string | null
  at: string
  changedAt: string
}

/** Who a card can come back to. */
export interface PossibleCallers {
  callers: NamedUser[]
  /** Who called last; null when nobody has, or they call no more. */
  lastId: number | null
}
