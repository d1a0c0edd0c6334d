import { isOrderBegun, ORDER_BEGUN } from '@/lib/orders/begun-order'
import type { InvoiceDelivery, LineFrequency, LineKind, OrderPoint, TermsDays } from '@/lib/orders/types'

/** An order line as it is written: amounts as text until they are read. */
export interface LineDraft {
  productId: number | null
  kind: LineKind
  frequency: LineFrequency | null
  listPrice: string
  total: string
}

/** The order as the caller takes it, with the points that are confirmed. Kept in the card's draft while the talk goes on. */
export interface OrderDraft {
  legalName: string
  /** The company itself is called this now. */
  changesLegalName: boolean
  contactId: number | null
  firstName: string
  lastName: string
  /** "Samma namn utåt?" Null until it is answered. */
  isSameName: boolean | null
  marketingName: string
  orgNo: string
  isForeign: boolean
  invoiceDelivery: InvoiceDelivery | null
  invoiceEmail: string
  url: string
  hasNoUrl: boolean
  email: string
  isEmailSure: boolean
  termsDays: TermsDays | null
  isDirected: boolean
  directedTo: string
  lines: readonly LineDraft[]
  confirmed: readonly OrderPoint[]
}

export const EMPTY_LINE: LineDraft = { productId: null, kind: 'single', frequency: null, listPrice: '', total: '' }

export const EMPTY_ORDER: OrderDraft = {
  legalName: '',
  changesLegalName: false,
  contactId: null,
  firstName: '',
  lastName: '',
  isSameName: null,
  marketingName: '',
  orgNo: '',
  isForeign: false,
  invoiceDelivery: null,
  invoiceEmail: '',
  url: '',
  hasNoUrl: false,
  email: '',
  isEmailSure: false,
  termsDays: null,
  isDirected: false,
  directedTo: '',
  lines: [],
  confirmed: [],
}

export interface KeptOrder {
  order: OrderDraft | null
  /** Order was the chosen outcome. */
  isOrder: boolean
}

/**
 * The order that a draft's checklist holds: half taken on this desk or another, begun by the office with nothing written yet,
 * or taken back after it was placed, as it was sent. Its keys come in the same sequence however a database keeps them.
 */
export function keptOrderOf(checklist: Readonly<Record<string, unknown>> | undefined): KeptOrder {
  const order = checklist?.order
  const isOrder = isOrderBegun(checklist)
  if (!isFields(order)) return { order: null, isOrder }
  // Only the desk's own draft knows how the question of the name was answered.
  if (!('isSameName' in order)) return { order: ofPlaced(order), isOrder: true }
  return { order: filled(EMPTY_ORDER, order), isOrder }
}

/** What goes into the draft's checklist. */
export function checklistOf({ order, isOrder }: KeptOrder): Record<string, unknown> {
  if (order) return { order, isOrder }
  return isOrder ? ORDER_BEGUN : {}
}

function ofPlaced(placed: Fields): OrderDraft {
  const { lines, legalName, marketingName } = placed
  const isSameName = marketingName === legalName
  return filled(EMPTY_ORDER, { ...placed, isSameName, lines: Array.isArray(lines) ? lines.map(ofPlacedLine) : [] })
}

function ofPlacedLine(line: unknown): Fields {
  if (!isFields(line)) return {}
  return { ...line, listPrice: kronor(line.listPriceOre), total: kronor(line.totalOre) }
}

function kronor(ore: unknown): string {
  if (typeof ore !== 'number') return ''
  return ore % 100 === 0 ? String(ore / 100) : (ore / 100).toFixed(2).replace('.', ',')
}

/** The known fields of an object, each only when it is of the kind that it should be; null and lists as they stand. */
function filled(empty: OrderDraft, fields: Fields): OrderDraft {
  const known = Object.entries(empty).map(([name, value]) => [name, fits(fields[name], value) ? fields[name] : value])
  const order = Object.fromEntries(known) as OrderDraft
  return { ...order, lines: order.lines.filter(isFields).map((line) => ({ ...EMPTY_LINE, ...line }) as LineDraft) }
}

function fits(value: unknown, model: unknown): boolean {
  if (model === null) return value === null || ['string', 'number', 'boolean'].includes(typeof value)
  return Array.isArray(model) ? Array.isArray(value) : typeof value === typeof model
}

type Fields = Record<string, unknown>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
