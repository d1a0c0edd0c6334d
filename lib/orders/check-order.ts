import type { Reader } from '@/db/database'
import { selectProducts } from '@/db/queries/products'
import type { OrganizationRow } from '@/db/rows'
import type { Role } from '@/lib/auth/types'
import { orderIsIncomplete, productGone } from '@/lib/orders/errors'
import { readOrderSettings } from '@/lib/orders/read-settings'
import { type KnownNumber, peppolIdOf, readCompanyNumber } from '@/lib/orders/rules/company-number'
import { readEmail } from '@/lib/orders/rules/customer-email'
import { readUrl } from '@/lib/orders/rules/customer-url'
import { missingPoints } from '@/lib/orders/rules/missing-points'
import { totalsOf } from '@/lib/orders/rules/totals'
import type { OrderInput } from '@/lib/orders/schema'
import type { OrderChecklist, OrderSettings, OrderTotals, OrderViewLine } from '@/lib/orders/types'
import { shownOrgNo } from '@/lib/organizations/rules'

export interface CheckedLine extends Omit<OrderViewLine, 'id'> {
  includesText: string
}
/** An order that may be placed: everything read, normalised and summed. */
export interface CheckedOrder {
  input: OrderInput
  checklist: OrderChecklist
  lines: CheckedLine[]
  totals: OrderTotals
  settings: OrderSettings
}
interface ToCheck {
  order: OrderInput
  company: Pick<OrganizationRow, 'orgNo' | 'soleTrader'>
  /** Who sees the card: a caller has a sole trader's number masked. */
  role: Role
}

/** Checks an order by the same rule as the screen (S30-S39, S54). Errors: `invalid` with each missing point by its field. */
export async function checkOrder(reader: Reader, { order, company, role }: ToCheck): Promise<CheckedOrder> {
  const settings = await readOrderSettings(reader)
  const known = { ...company, shown: shownOrgNo(company, role) }
  const missing = missingPoints(order, { settings, known })
  if (missing.length > 0) throw orderIsIncomplete(missing)
  const lines = await checkedLines(reader, order)
  return { input: order, checklist: checklistOf(order, known), lines, totals: totalsOf(lines, settings), settings }
}

/** Errors: `invalid` for a product that is not sold. */
async function checkedLines(reader: Reader, { lines }: OrderInput): Promise<CheckedLine[]> {
  const products = new Map((await selectProducts(reader)).map((product) => [product.id, product]))
  return lines.map((line, at) => {
    const product = products.get(line.productId)
    if (!product?.active) throw productGone(at)
    const frequency = line.kind === 'recurring' ? line.frequency : null
    return { ...line, frequency, productName: product.name, includesText: product.includesText }
  })
}

/** An order's points in the form that is kept. */
export function checklistOf(order: OrderInput, known: KnownNumber | null): OrderChecklist {
  const { legalName, firstName, lastName, marketingName, invoiceDelivery, termsDays } = order
  const number = readCompanyNumber({ text: order.orgNo, isForeign: order.isForeign ?? false, known })
  const email = readEmail(order.email)
  const invoiceEmail = invoiceDelivery === 'email' ? readEmail(order.invoiceEmail ?? '') : null
  const url = order.hasNoUrl ? null : readUrl(order.url ?? '')
  // Everything has been found right above; these are its normalised forms.
  const { orgNo, soleTrader, isForeign } = number.ok ? number : { orgNo: '', soleTrader: false, isForeign: false }
  return {
    ...{ legalName, firstName, lastName, marketingName, orgNo, soleTrader, isForeign, invoiceDelivery, termsDays },
    invoiceEmail: invoiceEmail?.ok ? invoiceEmail.email : null,
    peppolId: invoiceDelivery === 'e_invoice' ? peppolIdOf({ orgNo, isForeign }) : null,
    url: url?.ok ? url.url : null,
    email: email.ok ? email.email : '',
    directedTo: order.isDirected ? (order.directedTo ?? null) : null,
  }
}
