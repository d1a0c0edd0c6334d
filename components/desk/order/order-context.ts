'use client'
import { createContext, useContext } from 'react'
import type { Ordering, OrderPoint } from '@/lib/orders/types'
import type { Card } from '@/lib/queue/types'
import { useDeskKit } from '../shared/desk-context'
import type { OrderDraft } from '../state/order-draft'
import { patchOrder } from './order-commands'

export interface ShownOrder {
  card: Card
  order: OrderDraft
  ordering: Ordering
}

/** The order in the panel, for its parts. */
export const OrderContext = createContext<ShownOrder | null>(null)

export function useOrder(): ShownOrder {
  const shown = useContext(OrderContext)
  if (!shown) throw new Error('A part of the order is used outside its panel')
  return shown
}

/** Writes in one point of the order, which is then to be confirmed anew. */
export function usePatchPoint(point?: OrderPoint): (patch: Partial<OrderDraft>) => void {
  const kit = useDeskKit()
  return (patch) => patchOrder(kit, patch, point)
}
