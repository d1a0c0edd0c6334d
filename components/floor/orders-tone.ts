/** Orders of a row, net: green for what was sold, red where more of earlier days' orders was cancelled. */
export function ordersTone(orders: number): string {
  if (orders === 0) return 'text-ink-3'
  return orders > 0 ? 'font-semibold text-order' : 'font-semibold text-wrong'
}
