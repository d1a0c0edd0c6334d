import type { InvoiceDelivery, OrderStatus, OrderTotals, OrderView } from '@/lib/orders/types'
import type { OutboxChannel, OutboxStatus } from '@/lib/outbox/types'

/** One order in a list. Times ISO 8601 UTC, money in öre. */
export interface ListedOrder {
  id: number
  number: number
  status: OrderStatus
  placedAt: string
  isCorrected: boolean
  legalName: string
  organizationId: number
  by: { id: number; name: string }
  campaign: { id: number; name: string }
  invoiceDelivery: InvoiceDelivery
  products: string[]
  totalExVat: number
}

/** One's own order, and what became of it. Instants ISO 8601 UTC, days local, money öre ex VAT. */
export interface OwnOrder {
  id: number
  number: number
  status: OrderStatus
  placedAt: string
  placedOn: string
  legalName: string
  totalExVat: number
  corrected: { at: string; by: string | null } | null
  cancelled: { at: string; by: string | null; on: string; reason: string | null } | null
}

/** Orders of this week: taken, corrected or cancelled since Monday, newest first. */
export interface OwnOrders {
  today: string
  monday: string
  orders: OwnOrder[]
}

/** What stands comes to, net: what is cancelled, undone or waits for the office is left out, and counted beside. */
export interface OrderSums extends OrderTotals {
  orders: number
  leftOut: Record<'cancelled' | 'undone' | 'blocked', number>
}

export interface OrderPage {
  orders: ListedOrder[]
  sums: OrderSums
  /** Where older orders go on, and newer ones; null at the ends. */
  olderThan: number | null
  newerThan: number | null
}

interface Named {
  id: number
  name: string
}
export interface OrderChoices {
  callers: Named[]
  campaigns: Named[]
  products: Named[]
}

export interface OrderMessage {
  id: number
  /** Null for what hangs on the call alone. */
  orderId: number | null
  channel: OutboxChannel
  status: OutboxStatus
  to: string
  subject: string
  sentAt: string | null
  nextTryAt: string
  lastError: string | null
}
export interface OrderEvent {
  id: number
  at: string
  by: string | null
  action: string
  before: unknown
  after: unknown
}
export interface OrderTask {
  id: number
  type: string
  status: string
  answer: string | null
  comment: string | null
}
export interface OrderCall {
  at: string
  e164: string | null
  attemptNo: number | null
  contactName: string | null
}

/** One order with all that hangs on it. */
export interface OrderDetails extends OrderView {
  /** What the office was asked, and what it said. */
  tasks: OrderTask[]
  cancelledBy: string | null
  call: OrderCall
  messages: OrderMessage[]
  /** Newest first. */
  history: OrderEvent[]
}
