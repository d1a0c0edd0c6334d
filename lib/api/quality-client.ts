import type { BestChoice } from '@/lib/best/schema'
import type { OwnBest } from '@/lib/best/types'
import type { OwnOrders } from '@/lib/order-list/types'
import { ask } from './ask'

/** What a desk asks about its own day. Apart from the rest, so that the first card does not wait for it. Throws ApiError. */
export const ownDayApi = {
  orders: () => ask<OwnOrders>('GET', '/api/orders/mine'),
  best: () => ask<OwnBest>('GET', '/api/desk/best'),
  showBest: (choice: BestChoice) => ask<BestChoice>('PUT', '/api/desk/best', choice),
}
