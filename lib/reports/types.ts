import type { Outcome } from '@/lib/calls/types'
import type { ReportAddress } from '@/lib/reports/read-address'

/** Local days, both included. */
export interface Period {
  from: string
  to: string
}

export const TIME_GROUPS = ['day', 'week', 'month', 'year'] as const
export type TimeGroup = (typeof TIME_GROUPS)[number]

/** What rows stand for: people, campaigns, hours on the wall, or parts of the calendar. */
export const GROUPS = ['caller', 'campaign', 'hour', ...TIME_GROUPS] as const
export type Group = (typeof GROUPS)[number]

export const SALES_GROUPS = ['product', 'caller', 'kind', ...TIME_GROUPS] as const
export type SalesGroup = (typeof SALES_GROUPS)[number]

/** Counted calls and what came of them. Money in öre ex VAT. */
export interface OutcomeFigures {
  calls: number
  /** Somebody was talked to. */
  talked: number
  byOutcome: Record<Outcome, number>
  /** Orders that were cancelled in the period, whenever they were placed. */
  cancelled: number
  /** Net of what was cancelled in the period. */
  orderValue: number
}

export interface OutcomesRow {
  /** An id, an hour, or the first local day of its part of the calendar. */
  key: string
  /** Of a person or a campaign; the screen names the others. */
  name: string | null
  figures: OutcomeFigures
  /** The same figures by the second grouping; none without one. */
  parts: OutcomesRow[]
}

export interface OutcomesReport {
  period: Period
  before: Period
  by: Group
  split: Group | null
  rows: OutcomesRow[]
  total: OutcomeFigures
  totalBefore: OutcomeFigures
}

export interface Sold {
  lines: number
  /** Öre ex VAT. */
  amount: number
}
/** What was sold on its days, and what was cancelled on those days (a positive figure that is taken off). */
export interface SalesFigures {
  sold: Sold
  cancelled: Sold
}

export interface SalesHead {
  key: string
  name: string | null
}
export interface SalesRow extends SalesHead {
  /** One for each column. */
  cells: SalesFigures[]
  total: SalesFigures
}
export interface SalesReport {
  period: Period
  by: SalesGroup
  across: SalesGroup | null
  columns: Array<SalesHead & { total: SalesFigures }>
  rows: SalesRow[]
  total: SalesFigures
  /** Whole orders behind the lines: placed in the period, and cancelled in it. */
  orders: { sold: number; cancelled: number }
}

/** Calls that began in a half-hour of a weekday. Monday is 1; half-hour 18 is 09:00 to 09:30. */
export interface AnswerCell {
  weekday: number
  halfHour: number
  calls: number
  talked: number
}
export interface AnswersReport {
  period: Period
  cells: AnswerCell[]
  total: { calls: number; talked: number }
  /** The surest good time; null when no half-hour has calls enough. */
  best: AnswerCell | null
}

export interface Named {
  id: number
  name: string
}
/** What the reports can be narrowed to. */
export interface ReportChoices {
  callers: Named[]
  campaigns: Named[]
  products: Named[]
  industries: Named[]
}

/** What a report's page shows. */
export interface ReportPage<Report> {
  /** Null when there is more than a page can show; `refusal` says what to do. */
  report: Report | null
  refusal: string | null
  address: ReportAddress
  choices: ReportChoices
  /** Local day. */
  today: string
  /** A figure opens the calls, or the orders, behind it. */
  opensCalls: boolean
  opensOrders: boolean
}
