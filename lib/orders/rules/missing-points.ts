import type { Checking, LineForm, MissingPoint, OrderFault, OrderForm } from '@/lib/orders/form-types'
import { readCompanyNumber } from '@/lib/orders/rules/company-number'
import { readEmail } from '@/lib/orders/rules/customer-email'
import { readUrl } from '@/lib/orders/rules/customer-url'
import { boundedAmount, HIGHEST_ORE } from '@/lib/orders/rules/parse-amount'
import { asksForUrl, totalsOf } from '@/lib/orders/rules/totals'

/** Everything that keeps an order from being placed, in the order of the conversation; the first is where the cursor goes (S30). */
export function missingPoints(form: OrderForm, checking: Checking): MissingPoint[] {
  const missing: MissingPoint[] = []
  for (const point of POINTS) {
    const wrong = point.faultsOf(form, checking)
    missing.push(...wrong.map(([field, fault]) => ({ point: point.name, field, fault })))
    if (wrong.length > 0 || !isAsked(point.name, form, checking)) continue
    if (!form.confirmed.some((one) => one === point.name)) {
      missing.push({ point: point.name, field: `confirmed.${point.name}`, fault: 'not_confirmed' })
    }
  }
  return missing
}

/** Lines whose price can be compared. */
export function pricedLines(lines: readonly LineForm[]): Array<{ totalOre: number }> {
  return lines.flatMap(({ totalOre }) => (totalOre === null ? [] : [{ totalOre }]))
}

type Faults = Array<[field: string, fault: OrderFault]>
interface Point {
  name: MissingPoint['point']
  faultsOf(form: OrderForm, checking: Checking): Faults
}

const POINTS: readonly Point[] = [
  { name: 'legal_name', faultsOf: ({ legalName }) => empty(legalName, 'legalName', 'legal_name_missing') },
  {
    name: 'contact',
    faultsOf: ({ firstName, lastName }) => [
      ...empty(firstName, 'firstName', 'first_name_missing'),
      ...empty(lastName, 'lastName', 'last_name_missing'),
    ],
  },
  { name: 'marketing_name', faultsOf: (form) => empty(form.marketingName, 'marketingName', 'marketing_name_missing') },
  { name: 'org_no', faultsOf: orgNoFaults },
  { name: 'invoice', faultsOf: invoiceFaults },
  { name: 'url', faultsOf: urlFaults },
  { name: 'email', faultsOf: emailFaults },
  { name: 'terms', faultsOf: ({ termsDays }) => (termsDays === null ? [['termsDays', 'terms_missing']] : []) },
  {
    name: 'directed',
    faultsOf: (form) => (form.isDirected ? empty(form.directedTo ?? '', 'directedTo', 'directed_to_missing') : []),
  },
  { name: 'lines', faultsOf: lineFaults },
]

/** Each point is ticked, the link only where it is asked for; lines and direction are no points of the conversation. */
function isAsked(point: Point['name'], { lines }: OrderForm, { settings }: Checking): boolean {
  if (point === 'directed' || point === 'lines') return false
  return point !== 'url' || asksForUrl(pricedLines(lines), settings)
}

function empty(text: string, field: string, fault: OrderFault): Faults {
  return text.trim() === '' ? [[field, fault]] : []
}

function orgNoFaults({ orgNo, isForeign = false }: OrderForm, { known }: Checking): Faults {
  const number = readCompanyNumber({ text: orgNo, isForeign, known })
  return number.ok ? [] : [['orgNo', number.fault]]
}

function invoiceFaults({ invoiceDelivery, invoiceEmail = '', isForeign = false }: OrderForm): Faults {
  if (invoiceDelivery === null) return [['invoiceDelivery', 'invoice_missing']]
  if (invoiceDelivery === 'e_invoice') return isForeign ? [['invoiceDelivery', 'invoice_no_peppol']] : []
  if (invoiceDelivery === 'post') return []
  const read = readEmail(invoiceEmail)
  if (read.ok) return []
  return [['invoiceEmail', read.fault === 'email_missing' ? 'invoice_email_missing' : 'invoice_email_syntax']]
}

function urlFaults({ url = '', hasNoUrl = false, lines }: OrderForm, { settings }: Checking): Faults {
  if (hasNoUrl) return []
  const read = readUrl(url)
  if (read.ok) return []
  if (read.fault === 'url_missing' && !asksForUrl(pricedLines(lines), settings)) return []
  return [['url', read.fault]]
}

function emailFaults({ email, isEmailSure = false }: OrderForm): Faults {
  const read = readEmail(email)
  if (!read.ok) return [['email', read.fault]]
  return read.suggestion !== null && !isEmailSure ? [['email', 'email_unsure']] : []
}

function lineFaults({ lines }: OrderForm, { settings }: Checking): Faults {
  if (lines.length === 0) return [['lines', 'lines_missing']]
  const faults = lines.flatMap((line, at) => faultsOfLine(line, `lines.${at}`))
  const { totalExVat } = totalsOf(pricedLines(lines), settings)
  return faults.length === 0 && totalExVat > HIGHEST_ORE ? [['lines', 'total_too_large']] : faults
}

function faultsOfLine({ productId, kind, frequency, listPriceOre, totalOre }: LineForm, at: string): Faults {
  const faults: Faults = productId === null ? [[`${at}.productId`, 'product_missing']] : []
  if (kind === 'recurring' && frequency === null) faults.push([`${at}.frequency`, 'frequency_missing'])
  for (const [field, ore] of Object.entries({ listPriceOre, totalOre })) {
    const amount = ore === null ? ({ ok: false, fault: 'amount_missing' } as const) : boundedAmount(ore)
    if (!amount.ok) faults.push([`${at}.${field}`, amount.fault])
  }
  return faults
}
