import { formatAmount } from '@/lib/orders/rules/parse-amount'

/** "12 500 kr" of öre, with spaces that do not break. */
export const kronor = (ore: number): string => `${formatAmount(ore)}\u00a0kr`
