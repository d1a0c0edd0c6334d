import type { TallyOutcome } from '@/lib/calls/types'
import type { FloorCell, FloorSums } from '@/lib/floor/types'

export const NOTHING: FloorSums = { calls: 0, talked: 0, orders: 0, orderValue: 0, cancelled: 0 }

/** What a group of cells makes: net orders and their value, by outcome how often. */
export interface FloorFigures extends FloorSums {
  outcomes: Partial<Record<TallyOutcome, number>>
}

/** Sums cells. A cancelled order is no call: it lowers orders and value on its own day (issue 5, K53). */
export function sumCells(cells: Iterable<FloorCell>): FloorFigures {
  const sums = { ...NOTHING, outcomes: {} as FloorFigures['outcomes'] }
  for (const { outcome, count, talked, orderValue } of cells) {
    const isCancelled = outcome === 'order_cancelled'
    if (!isCancelled) sums.calls += count
    if (outcome === 'order') sums.orders += count
    if (isCancelled) {
      sums.orders -= count
      sums.cancelled += count
    }
    sums.talked += talked
    sums.orderValue += orderValue
    sums.outcomes[outcome] = (sums.outcomes[outcome] ?? 0) + count
  }
  return sums
}

/** The same by what one field of the cells says: callers, hours, campaigns. */
export function sumBy(
  cells: Iterable<FloorCell>,
  field: 'userId' | 'campaignId' | 'localHour',
): Map<number, FloorFigures> {
  const groups = new Map<number, FloorCell[]>()
  for (const cell of cells) {
    const group = groups.get(cell[field])
    if (group) group.push(cell)
    else groups.set(cell[field], [cell])
  }
  return new Map([...groups].map(([key, group]) => [key, sumCells(group)]))
}

/** Träff: net orders of contacts, 0 to 1; null without a contact, and where more was cancelled than sold. */
export function hitRateOf({ orders, talked }: Pick<FloorSums, 'orders' | 'talked'>): number | null {
  return talked === 0 || orders < 0 ? null : orders / talked
}

/** The sum of two, each figure by itself; order value in öre. */
export function addSums(one: FloorSums, other: FloorSums): FloorSums {
  return {
    calls: one.calls + other.calls,
    talked: one.talked + other.talked,
    orders: one.orders + other.orders,
    orderValue: one.orderValue + other.orderValue,
    cancelled: one.cancelled + other.cancelled,
  }
}
