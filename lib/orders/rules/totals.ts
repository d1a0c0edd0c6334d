import type { OrderSettings, OrderTotals } from '@/lib/orders/types'

interface Line {
  totalOre: number
}

/** Until an administrator says otherwise (S36, S50, S55, S60). */
export const DEFAULT_ORDER_SETTINGS: OrderSettings = {
  urlFromOre: 120_000,
  logoFromOre: 240_000,
  vatRate: 25,
  recurringPerYear: 2,
}

/** Sum, VAT and what is to be paid, all in öre; half an öre of VAT is rounded up (S55). */
export function totalsOf(lines: readonly Line[], { vatRate }: Pick<OrderSettings, 'vatRate'>): OrderTotals {
  const totalExVat = lines.reduce((sum, { totalOre }) => sum + totalOre, 0)
  const vat = Math.floor((totalExVat * vatRate + 50) / 100)
  return { totalExVat, vat, total: totalExVat + vat }
}

/** The thresholds are packages: compared with the highest line, never with the sum. */
export function highestLineOf(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map(({ totalOre }) => totalOre))
}

/** S36: from 1200 kr the customer's page is asked for. */
export function asksForUrl(lines: readonly Line[], { urlFromOre }: Pick<OrderSettings, 'urlFromOre'>): boolean {
  return highestLineOf(lines) >= urlFromOre
}

/** S60: from 2400 kr the mail tells how to send the logo. */
export function asksForLogo(lines: readonly Line[], { logoFromOre }: Pick<OrderSettings, 'logoFromOre'>): boolean {
  return highestLineOf(lines) >= logoFromOre
}
