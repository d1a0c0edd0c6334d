import type { OutcomeAnswer } from '@/lib/queue/types'

/** The eight points that are checked with the customer, in the order of the conversation (S30-S39). */
export const ORDER_POINTS = [
  'legal_name',
  'contact',
  'marketing_name',
  'org_no',
  'invoice',
  'url',
  'email',
  'terms',
] as const
export type OrderPoint = (typeof ORDER_POINTS)[number]

export const INVOICE_DELIVERIES = ['post', 'email', 'e_invoice'] as const
export type InvoiceDelivery = (typeof INVOICE_DELIVERIES)[number]

export const LINE_KINDS = ['single', 'recurring'] as const
export type LineKind = (typeof LINE_KINDS)[number]
/** Times a year of a recurring line. */
export type LineFrequency = 1 | 2

export const TERMS_DAYS = [10, 30] as const
export type TermsDays = (typeof TERMS_DAYS)[number]

/**
 * `blocked`: the company was stopped while the order was taken, and the office decides. An undone order keeps its number,
 * so that the series has no holes.
 */
export const ORDER_STATUSES = ['placed', 'undone', 'blocked', 'invoiced', 'cancelled'] as const
export type OrderStatus = (typeof ORDER_STATUSES)[number]

/** What is compared and offered when an order is taken. Money in öre ex VAT. */
export interface OrderSettings {
  /** From this highest line the link to the customer's page is asked for (S36). */
  urlFromOre: number
  /** From this highest line the thank-you mail tells how to send the logo (S60). */
  logoFromOre: number
  /** Percent. */
  vatRate: number
  /** What choosing "löpande" gives when the box once a year is not ticked (S50). */
  recurringPerYear: LineFrequency
}

/** A product as the desk offers it. */
export interface Product {
  id: number
  version: number
  name: string
  /** What a new line begins as. */
  kind: LineKind
  /** Öre ex VAT; null when the price is agreed each time. */
  listPriceOre: number | null
  /** What is included, a line each; the thank-you mail holds it (S59). */
  includesText: string
  active: boolean
  sort: number
}

/** What the desk needs to take an order. */
export interface Ordering {
  products: Product[]
  settings: OrderSettings
}

export interface OrderTotals {
  totalExVat: number
  vat: number
  total: number
}

/** What the desk answers of a placed order. Money in öre. */
export interface PlacedOrder extends OrderTotals {
  id: number
  number: number
}

/** Answer of POST /api/desk/order. */
export interface OrderAnswer extends OutcomeAnswer {
  order: PlacedOrder
}

export interface OrderViewLine {
  id: number
  productId: number
  productName: string
  kind: LineKind
  frequency: LineFrequency | null
  listPriceOre: number
  totalOre: number
}

/** What was confirmed with the customer, as it stood when the order was placed. */
export interface OrderChecklist {
  legalName: string
  firstName: string
  lastName: string
  marketingName: string
  /** Twelve digits, or as it was written when it is foreign. */
  orgNo: string
  isForeign: boolean
  soleTrader: boolean
  invoiceDelivery: InvoiceDelivery
  invoiceEmail: string | null
  /** `0007:` and the ten digits, for an e-invoice. */
  peppolId: string | null
  /** Null when the customer has none, or it was not asked. */
  url: string | null
  email: string
  termsDays: TermsDays
  /** Who a directed purchase goes to (S43, S48); null when it is not directed. */
  directedTo: string | null
}

/** One order with all that is kept of it. Times ISO 8601 UTC. */
export interface OrderView extends OrderChecklist, OrderTotals {
  id: number
  version: number
  number: number
  status: OrderStatus
  placedAt: string
  undoneAt: string | null
  cancelledAt: string | null
  cancelReason: string | null
  correctedAt: string | null
  vatRate: number
  by: { id: number; name: string }
  organization: { id: number; name: string; customerNo: string | null }
  campaign: { id: number; name: string }
  activityId: number
  note: string
  lines: OrderViewLine[]
  officeTasks: Array<{ id: number; type: string; status: string }>
}

/** What the thank-you mail is written from. */
export interface OrderForMail {
  id: number
  number: number
  legalName: string
  marketingName: string
  firstName: string
  lastName: string
  email: string
  totals: OrderTotals
  vatRate: number
  termsDays: TermsDays
  lines: Array<{
    productName: string
    kind: LineKind
    frequency: LineFrequency | null
    totalOre: number
    includesText: string
  }>
  /** The highest line reaches the logo threshold (S60). */
  asksForLogo: boolean
}
