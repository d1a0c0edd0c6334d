import type { Outcome, WrongReason } from '@/lib/calls/types'
import type { OrderStatus } from '@/lib/orders/types'

/** One call in a list. Times ISO 8601 UTC, money in öre. */
export interface ListedCall {
  id: number
  at: string
  outcome: Outcome
  reason: WrongReason | null
  talked: boolean
  by: { id: number; name: string }
  campaign: { id: number; name: string }
  attemptNo: number | null
  undoneAt: string | null
  amount: number | null
  /** Null of another's private call: it is counted, and what it was about is its owner's. */
  about: CallAbout | null
}

export interface CallAbout {
  organizationId: number
  organization: string
  city: string | null
  contact: string | null
  e164: string | null
  note: string
  callbackAt: string | null
  order: { id: number; number: number; status: OrderStatus } | null
}

export interface CallSums {
  calls: number
  talked: number
  /** Öre ex VAT, of orders as they are now; what was cancelled is not taken off. */
  orderValue: number
}

export interface CallPage {
  calls: ListedCall[]
  sums: CallSums
  /** Where older calls go on, and newer ones; null at the ends. */
  olderThan: number | null
  newerThan: number | null
}
