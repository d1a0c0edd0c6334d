import type { OrderCancelling, OrderCorrection, OrderRelease } from '@/lib/order-changes/schema'
import type { OrderSettings } from '@/lib/orders/types'
import type { NewProduct, ProductChange } from '@/lib/products/schema'
import { ask } from './ask'

type Version = { version: number }

/** What the office does with orders. Every function throws ApiError. */
export const ordersApi = {
  correct: ({ orderId, ...body }: OrderCorrection) => ask<Version>('POST', `/api/orders/${orderId}/correct`, body),
  cancel: ({ orderId, ...body }: OrderCancelling) => ask<Version>('POST', `/api/orders/${orderId}/cancel`, body),
  release: ({ orderId, ...body }: OrderRelease) => ask<Version>('POST', `/api/orders/${orderId}/release`, body),
}

type Saved = { id: number; version: number }

/** What is sold, and how orders are counted. */
export const productsApi = {
  add: (input: NewProduct) => ask<Saved>('POST', '/api/products', input),
  edit: ({ productId, ...body }: ProductChange) => ask<Saved>('PUT', `/api/products/${productId}`, body),
  set: (settings: OrderSettings) => ask<OrderSettings>('PUT', '/api/settings/orders', settings),
}
