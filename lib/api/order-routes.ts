import { loadOrder } from '@/lib/orders/load-order'
import { orderSchema } from './answers/orders'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api } from './types'

/** Orders, as those see them who may. */
export function orderRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/orders/{id}',
    tag: 'Order',
    summary: 'En order med sina rader',
    right: 'order.see',
    params: idParams,
    answer: orderSchema,
    run: ({ context, params }) => loadOrder(context, { orderId: params.id }),
  })
}
