import type { LineForm, OrderForm } from '@/lib/orders/form-types'
import { formatAmount } from '@/lib/orders/rules/parse-amount'
import type { Ordering } from '@/lib/orders/types'

/** An order in one line of text: what is kept as a note when the order itself can no longer be placed. */
export function saidOrder(order: OrderForm, { products }: Ordering): string {
  const { legalName, firstName, lastName, marketingName, orgNo, url, email, directedTo, isDirected } = order
  const lines = order.lines.map((line) => saidLine(line, products))
  const facts = [legalName, `${firstName} ${lastName}`.trim(), marketingName, orgNo, url, email]
  return [...lines, ...facts, isDirected ? directedTo : ''].filter(Boolean).join(', ')
}

function saidLine({ productId, totalOre }: LineForm, products: Ordering['products']): string {
  const name = products.find(({ id }) => id === productId)?.name ?? ''
  return [name, totalOre === null ? '' : `${formatAmount(totalOre)} kr`].filter(Boolean).join(' ')
}
