import type { LineForm, OrderForm } from '@/lib/orders/form-types'
import { readEmail } from '@/lib/orders/rules/customer-email'
import { readUrl } from '@/lib/orders/rules/customer-url'
import { parseAmount } from '@/lib/orders/rules/parse-amount'
import type { LineDraft, OrderDraft } from '../state/order-draft'

/** The order as the rules read it: amounts in öre, and the name outside that follows from the question. */
export function orderOf(draft: OrderDraft): OrderForm {
  const { legalName, firstName, lastName, orgNo, isForeign, invoiceDelivery, invoiceEmail } = draft
  const { url, hasNoUrl, email, isEmailSure, termsDays, isDirected, directedTo, confirmed } = draft
  const names = { legalName, firstName, lastName, marketingName: marketingNameOf(draft) }
  const invoice = { orgNo, isForeign, invoiceDelivery, invoiceEmail, termsDays }
  const rest = { url, hasNoUrl, email, isEmailSure, isDirected, directedTo, confirmed }
  return { ...names, ...invoice, ...rest, lines: draft.lines.map(lineOf) }
}

/** S33: yes copies the legal name, no demands a text, and no answer is none. */
export function marketingNameOf({ isSameName, legalName, marketingName }: OrderDraft): string {
  if (isSameName === null) return ''
  return isSameName ? legalName : marketingName
}

export function lineOf({ productId, kind, frequency, listPrice, total }: LineDraft): LineForm {
  return { productId, kind, frequency, listPriceOre: oreOf(listPrice), totalOre: oreOf(total) }
}

/** The `order` of POST /api/desk/order: what is empty or of another choice is left out. */
export function orderBody(draft: OrderDraft): Record<string, unknown> {
  const { invoiceEmail, url, hasNoUrl, directedTo, isDirected, ...order } = orderOf(draft)
  return {
    ...order,
    ...(draft.changesLegalName ? { changesLegalName: true } : {}),
    ...(draft.contactId === null ? {} : { contactId: draft.contactId }),
    ...(order.invoiceDelivery === 'email' ? { invoiceEmail: tidyEmail(invoiceEmail ?? '') } : {}),
    ...(hasNoUrl ? { hasNoUrl } : url?.trim() ? { url: tidyUrl(url) } : {}),
    email: tidyEmail(order.email),
    ...(isDirected ? { isDirected, directedTo } : {}),
  }
}

function tidyUrl(text: string): string {
  const read = readUrl(text)
  return read.ok ? read.url : text
}

function tidyEmail(text: string): string {
  const read = readEmail(text)
  return read.ok ? read.email : text
}

function oreOf(text: string): number | null {
  const parsed = parseAmount(text)
  return parsed.ok ? parsed.ore : null
}
