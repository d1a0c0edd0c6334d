import { formatAmount } from '@/lib/orders/rules/parse-amount'
import { totalsOf } from '@/lib/orders/rules/totals'
import type { InvoiceDelivery, LineFrequency, OrderSettings, TermsDays } from '@/lib/orders/types'

/** The words of a language around what is read back. Amounts come as they are shown. */
export interface ReadBackWords {
  line(line: { product: string; frequency: LineFrequency | null }): string
  list(lines: string[]): string
  sentence(said: { lines: string; totalExVat: string; total: string; legalName: string; termsDays: TermsDays }): string
  invoice: Readonly<Record<InvoiceDelivery, (address: string) => string>>
  confirmation(email: string): string
}

export interface ToReadBack {
  legalName: string
  invoiceDelivery: InvoiceDelivery
  invoiceEmail: string
  email: string
  termsDays: TermsDays
  lines: ReadonlyArray<{ product: string; frequency: LineFrequency | null; totalOre: number }>
}

/** The sentence that is read to the customer before the order is placed, with the total including VAT. */
export function readBackOf(
  order: ToReadBack,
  { words, settings }: { words: ReadBackWords; settings: Pick<OrderSettings, 'vatRate'> },
): string {
  const { legalName, termsDays, invoiceDelivery, invoiceEmail, email } = order
  const { totalExVat, total } = totalsOf(order.lines, settings)
  const lines = words.list(order.lines.map((line) => words.line(line)))
  const amounts = { totalExVat: formatAmount(totalExVat), total: formatAmount(total) }
  return [
    words.sentence({ lines, ...amounts, legalName, termsDays }),
    words.invoice[invoiceDelivery](invoiceEmail),
    words.confirmation(email),
  ].join(' ')
}
