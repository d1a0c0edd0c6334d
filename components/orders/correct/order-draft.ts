import type { OrderCorrection } from '@/lib/order-changes/schema'
import type { OrderDetails } from '@/lib/order-list/types'
import { formatAmount, parseAmount } from '@/lib/orders/rules/parse-amount'
import type { InvoiceDelivery, TermsDays } from '@/lib/orders/types'
import { formatOrgNo } from '@/lib/organizations/org-no'

export type LineKindDraft = 'single' | 'once' | 'twice'
export interface LineDraft {
  /** Known by it while lines come and go. */
  key: number
  productId: number
  kind: LineKindDraft
  listPrice: string
  total: string
}
export interface OrderDraft {
  legalName: string
  firstName: string
  lastName: string
  marketingName: string
  orgNo: string
  isForeign: boolean
  invoiceDelivery: InvoiceDelivery
  invoiceEmail: string
  url: string
  email: string
  termsDays: TermsDays
  directedTo: string
  lines: LineDraft[]
}

/** The order as it stands, as text to change. */
export function draftOf(order: OrderDetails): OrderDraft {
  const { legalName, firstName, lastName, marketingName, isForeign, invoiceDelivery, email, termsDays } = order
  return {
    ...{ legalName, firstName, lastName, marketingName, isForeign, invoiceDelivery, email, termsDays },
    orgNo: isForeign ? order.orgNo : formatOrgNo(order.orgNo),
    invoiceEmail: order.invoiceEmail ?? '',
    url: order.url ?? '',
    directedTo: order.directedTo ?? '',
    lines: order.lines.map(({ id, productId, frequency, listPriceOre, totalOre }) => ({
      ...{ key: id, productId, kind: frequency === null ? 'single' : frequency === 1 ? 'once' : 'twice' },
      listPrice: formatAmount(listPriceOre),
      total: formatAmount(totalOre),
    })),
  }
}

/** What is sent: the office has read it, so an unusual e-mail address is meant. */
export function correctionOf(draft: OrderDraft): OrderCorrection['order'] {
  const { url, directedTo, invoiceEmail, invoiceDelivery, lines, ...same } = draft
  return {
    ...same,
    invoiceDelivery,
    ...(invoiceDelivery === 'email' ? { invoiceEmail } : {}),
    ...(url.trim() === '' ? { hasNoUrl: true } : { url }),
    ...(directedTo.trim() === '' ? {} : { isDirected: true, directedTo }),
    isEmailSure: true,
    lines: lines.map(({ productId, kind, listPrice, total }) => ({
      productId,
      kind: kind === 'single' ? 'single' : 'recurring',
      frequency: kind === 'single' ? null : kind === 'once' ? 1 : 2,
      listPriceOre: oreOf(listPrice),
      totalOre: oreOf(total),
    })),
  }
}

/** What cannot be read is no price, and the server says so beside the field. */
function oreOf(text: string): number {
  const amount = parseAmount(text)
  return amount.ok ? amount.ore : 0
}
