import type { CompanyNumberFault, KnownNumber } from '@/lib/orders/rules/company-number'
import type { EmailFault } from '@/lib/orders/rules/customer-email'
import type { UrlFault } from '@/lib/orders/rules/customer-url'
import type { AmountFault } from '@/lib/orders/rules/parse-amount'
import type { InvoiceDelivery, LineFrequency, LineKind, OrderPoint, OrderSettings, TermsDays } from '@/lib/orders/types'

/** A line as it is being written; OrderInput's fits. */
export interface LineForm {
  productId: number | null
  kind: LineKind
  frequency: LineFrequency | null
  /** Öre ex VAT; null until something that can be read stands there. */
  listPriceOre: number | null
  totalOre: number | null
}
/** The order as it is being written; OrderInput fits. */
export interface OrderForm {
  legalName: string
  firstName: string
  lastName: string
  marketingName: string
  orgNo: string
  isForeign?: boolean | undefined
  invoiceDelivery: InvoiceDelivery | null
  invoiceEmail?: string | undefined
  url?: string | undefined
  /** "saknas" */
  hasNoUrl?: boolean | undefined
  email: string
  /** The customer has confirmed an address that looks like a slip of the fingers. */
  isEmailSure?: boolean | undefined
  termsDays: TermsDays | null
  isDirected?: boolean | undefined
  directedTo?: string | undefined
  lines: readonly LineForm[]
  confirmed: readonly OrderPoint[]
}

export type OrderFault =
  | CompanyNumberFault
  | EmailFault
  | UrlFault
  | AmountFault
  | 'legal_name_missing'
  | 'first_name_missing'
  | 'last_name_missing'
  | 'marketing_name_missing'
  | 'invoice_missing'
  | 'invoice_email_missing'
  | 'invoice_email_syntax'
  | 'invoice_no_peppol'
  | 'email_unsure'
  | 'terms_missing'
  | 'directed_to_missing'
  | 'lines_missing'
  | 'product_missing'
  | 'frequency_missing'
  | 'total_too_large'
  | 'not_confirmed'

export interface MissingPoint {
  point: OrderPoint | 'directed' | 'lines'
  /** Where the cursor goes: a field of OrderInput, `lines.0.totalOre`, or `confirmed.email`. */
  field: string
  fault: OrderFault
}
export interface Checking {
  settings: OrderSettings
  /** What the card knows of the org.nr. */
  known: KnownNumber | null
}
