import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pageContext } from '@/lib/auth/loaders'
import { rightOf } from '@/lib/auth/rights'
import { isAppError } from '@/lib/errors'
import { listOrderChoices, listOrders } from '@/lib/order-list/list-orders'
import { loadOrderDetails } from '@/lib/order-list/load-order-details'
import { type OrderQuery, orderQuery } from '@/lib/order-list/schema'
import type { OrderChoices, OrderDetails, OrderPage } from '@/lib/order-list/types'
import type { Product } from '@/lib/orders/types'
import { listProducts } from '@/lib/products/list-products'

type Params = Record<string, string | string[] | undefined>

export interface OrdersPage {
  page: OrderPage
  query: OrderQuery
  choices: OrderChoices
  mayCorrect: boolean
  mayPlace: boolean
}

/** Orders as the address asks for them; what an address says that means nothing is left out. */
export async function loadOrdersPage(params: Params): Promise<OrdersPage> {
  const context = await pageContext('order.browse')
  const query = readQuery(params)
  const { role } = context.actor
  const may = { mayCorrect: rightOf(role, 'order.correct') === true, mayPlace: rightOf(role, 'order.place') === true }
  return { page: await listOrders(context, query), query, choices: await listOrderChoices(context), ...may }
}

export interface OneOrderPage {
  order: OrderDetails
  products: Product[]
  mayCorrect: boolean
}

/** One of them; read once for each page, of which the title is a part. */
export const loadOneOrderPage = cache(async (orderId: number): Promise<OneOrderPage> => {
  const context = await pageContext('order.browse')
  const order = await loadOrderDetails(context, orderId).catch((thrown: unknown) => {
    if (isAppError(thrown) && thrown.code === 'not_found') notFound()
    throw thrown
  })
  const mayCorrect = rightOf(context.actor.role, 'order.correct') === true
  return { order, products: await listProducts(context), mayCorrect }
})

function readQuery(params: Params): OrderQuery {
  const fields = Object.entries(orderQuery.shape)
  const read = fields.map(([name, field]) => [name, field.safeParse(params[name]).data])
  return Object.fromEntries(read.filter(([, value]) => value !== undefined && value !== ''))
}
