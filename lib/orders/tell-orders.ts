import type { Work } from '@/lib/context'

/** Whoever may see orders reads this one again. */
export function tellOrders({ facts }: Pick<Work, 'facts'>, orderId: number): void {
  facts.push({ name: 'orders:changed', to: ['orders'], payload: { orderId } })
}
