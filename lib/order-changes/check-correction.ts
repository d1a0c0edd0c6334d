import type { Reader } from '@/db/database'
import { selectOrderLines } from '@/db/queries/orders'
import { selectProducts } from '@/db/queries/products'
import { checklistOf } from '@/lib/orders/check-order'
import { orderIsIncomplete, productGone } from '@/lib/orders/errors'
import { readOrderSettings } from '@/lib/orders/read-settings'
import { missingPoints } from '@/lib/orders/rules/missing-points'
import { totalsOf } from '@/lib/orders/rules/totals'
import type { OrderInput } from '@/lib/orders/schema'
import { ORDER_POINTS, type OrderChecklist, type OrderTotals, type OrderViewLine } from '@/lib/orders/types'
import type { OrderCorrection } from './schema'

export interface Corrected {
  checklist: OrderChecklist
  totals: OrderTotals
  lines: Omit<OrderViewLine, 'id'>[]
  /** The lines as they stood. */
  linesBefore: OrderViewLine[]
}
interface Stands {
  id: number
  orgNo: string
  soleTrader: boolean
  isForeign: boolean
  vatRate: number
}

/**
 * A correction by the same rules as a new order, with the VAT of that day. A product that is no longer sold may stay where it
 * stood, under the name it had. Errors: `invalid` with each missing point by its field.
 */
export async function checkCorrection(
  reader: Reader,
  { was, order }: { was: Stands; order: OrderCorrection['order'] },
): Promise<Corrected> {
  const input: OrderInput = { ...order, confirmed: [...ORDER_POINTS] }
  const settings = await readOrderSettings(reader)
  // One from abroad is read as it is written each time: as the order's own it would count as Swedish.
  const known = was.isForeign ? null : { orgNo: was.orgNo, soleTrader: was.soleTrader, shown: was.orgNo }
  const missing = missingPoints(input, { settings, known })
  if (missing.length > 0) throw orderIsIncomplete(missing)
  const linesBefore = await selectOrderLines(reader, { orderId: was.id })
  const lines = await correctedLines(reader, { input, linesBefore })
  return { checklist: checklistOf(input, known), totals: totalsOf(lines, was), lines, linesBefore }
}

async function correctedLines(
  reader: Reader,
  { input, linesBefore }: { input: OrderInput; linesBefore: OrderViewLine[] },
): Promise<Corrected['lines']> {
  const names = new Map(
    (await selectProducts(reader)).flatMap(({ id, name, active }) => (active ? [[id, name] as const] : [])),
  )
  for (const { productId, productName } of linesBefore) names.set(productId, productName)
  return input.lines.map((line, at) => {
    const productName = names.get(line.productId)
    if (productName === undefined) throw productGone(at)
    return { ...line, productName, frequency: line.kind === 'recurring' ? line.frequency : null }
  })
}
