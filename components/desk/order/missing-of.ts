import type { MissingPoint, OrderFault } from '@/lib/orders/form-types'
import { missingPoints } from '@/lib/orders/rules/missing-points'
import { parseAmount } from '@/lib/orders/rules/parse-amount'
import { asksForUrl } from '@/lib/orders/rules/totals'
import type { OrderSettings } from '@/lib/orders/types'
import type { Card } from '@/lib/queue/types'
import type { OrderDraft } from '../state/order-draft'
import { knownNumberOf } from './fresh-order'
import { orderOf } from './order-of'

/** Everything that an order lacks, in the order that the panel shows it: the lines stand first. */
export function missingOf(draft: OrderDraft, { card, settings }: { card: Card; settings: OrderSettings }) {
  const missing = missingPoints(orderOf(draft), { settings, known: knownNumberOf(card) })
  const told = missing.map((one) => ({ ...one, fault: amountFault(draft, one) ?? one.fault }))
  return [...told.filter(({ point }) => point === 'lines'), ...told.filter(({ point }) => point !== 'lines')]
}

/** The link is asked for from its threshold only (S36). */
export function isUrlAsked(draft: OrderDraft, settings: OrderSettings): boolean {
  const lines = orderOf(draft).lines.map(({ totalOre }) => ({ totalOre: totalOre ?? 0 }))
  return asksForUrl(lines, settings)
}

/** How many things are left to do: a point with two faults is one thing, and so are the lines together. */
export function leftOf(draft: OrderDraft, checking: { card: Card; settings: OrderSettings }): number {
  return new Set(missingOf(draft, checking).map(({ point }) => point)).size
}

/** What cannot be read is no missing amount: the text says what is wrong with it. */
function amountFault({ lines }: OrderDraft, { field }: MissingPoint): OrderFault | null {
  const [, at, name] = /^lines\.(\d+)\.(listPriceOre|totalOre)$/.exec(field) ?? []
  const line = lines[Number(at)]
  if (!line) return null
  const parsed = parseAmount(name === 'totalOre' ? line.total : line.listPrice)
  return parsed.ok ? null : parsed.fault
}
