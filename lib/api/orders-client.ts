import type { OrderCancelling, OrderCorrection, OrderRelease } from '@/lib/order-changes/schema'
import { ask } from './ask'

type Version = { version: number }

/** What the office does with orders. Every function throws ApiError. */
export const ordersApi = {
  correct: ({ orderId, ...body }: OrderCorrection) => ask<Version>('POST', `/api/orders/${orderId}/correct`, body),
  cancel: ({ orderId, ...body }: OrderCancelling) => ask<Version>('POST', `/api/orders/${orderId}/cancel`, body),
  release: ({ orderId, ...body }: OrderRelease) => ask<Version>('POST', `/api/orders/${orderId}/release`, body),
}
