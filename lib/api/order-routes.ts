import type * as z from 'zod'
import { cancelOrder } from '@/lib/order-changes/cancel-order'
import { correctOrder } from '@/lib/order-changes/correct-order'
import { releaseOrder } from '@/lib/order-changes/release-order'
import { orderCancelling, orderCorrection, orderRelease } from '@/lib/order-changes/schema'
import { exportOrders } from '@/lib/order-list/export-orders'
import { listOrderChoices, listOrders } from '@/lib/order-list/list-orders'
import { listOwnOrders } from '@/lib/order-list/list-own-orders'
import { loadOrderDetails } from '@/lib/order-list/load-order-details'
import { printConfirmation } from '@/lib/order-list/print-confirmation'
import { printOrders } from '@/lib/order-list/print-orders'
import { orderExport, orderPrint, orderQuery } from '@/lib/order-list/schema'
import {
  orderChoicesSchema,
  orderDetailsSchema,
  orderPageSchema,
  orderVersionSchema,
  ownOrdersSchema,
} from './answers/order-list'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import { parseInput } from './parse-input'
import { sendBytes, sendText } from './send-answer'
import type { Api } from './types'

const tag = 'Order'
const see = { tag, right: 'order.see' } as const
const change = { tag, right: 'order.correct', method: 'post', params: idParams, answer: orderVersionSchema } as const

/** Orders that have been placed: the list, each of them, what the office does with them, and files and papers. */
export function orderRoutes(api: Api): void {
  // Before the one with an id: `export` is none.
  fileRoutes(api)
  readRoutes(api)
  changeRoutes(api)
}

function readRoutes(api: Api): void {
  endpoint(api, {
    ...see,
    method: 'get',
    path: '/api/orders',
    summary: 'Order, nyast först, med urval och summa (netto)',
    query: orderQuery,
    answer: orderPageSchema,
    run: ({ context, query }) => listOrders(context, query),
  })
  endpoint(api, {
    tag,
    right: 'order.browse',
    method: 'get',
    path: '/api/order-choices',
    summary: 'Säljare, kampanjer och produkter att välja bland',
    answer: orderChoicesSchema,
    run: ({ context }) => listOrderChoices(context),
  })
  endpoint(api, {
    ...see,
    method: 'get',
    path: '/api/orders/mine',
    summary: 'Mina order denna vecka, med vad som har hänt med dem',
    answer: ownOrdersSchema,
    run: ({ context }) => listOwnOrders(context),
  })
  endpoint(api, {
    ...see,
    method: 'get',
    path: '/api/orders/{id}',
    summary: 'En order med samtal, meddelanden och historik',
    params: idParams,
    answer: orderDetailsSchema,
    run: ({ context, params }) => loadOrderDetails(context, params.id),
  })
}

function changeRoutes(api: Api): void {
  endpoint(api, {
    ...change,
    path: '/api/orders/{id}/correct',
    summary: 'Rätta en order; beloppen räknas om',
    body: orderCorrection.omit({ orderId: true }),
    run: ({ context, params, body }) => correctOrder(context, { ...body, orderId: params.id }),
  })
  endpoint(api, {
    ...change,
    path: '/api/orders/{id}/cancel',
    summary: 'Makulera en order, eller avvisa en som väntar på AD',
    body: orderCancelling.omit({ orderId: true }),
    run: ({ context, params, body }) => cancelOrder(context, { ...body, orderId: params.id }),
  })
  endpoint(api, {
    ...change,
    path: '/api/orders/{id}/release',
    summary: 'Släpp igenom en order som väntar på AD',
    body: orderRelease.omit({ orderId: true }),
    run: ({ context, params, body }) => releaseOrder(context, { ...body, orderId: params.id }),
  })
}

function fileRoutes(api: Api): void {
  const file = (path: string, of: { summary: string; right: 'order.browse' | 'order.correct'; query?: z.ZodObject }) =>
    api.openAPIRegistry.registerPath({
      method: 'get',
      path,
      summary: of.summary,
      tags: [tag],
      'x-right': of.right,
      security: [{ session: [] }],
      request: of.query ? { query: of.query } : { params: idParams },
      responses: { 200: { description: 'Klart.' } },
    })
  file('/api/orders/export', { summary: 'Order som fil (CSV, Excel)', right: 'order.correct', query: orderExport })
  api.get('/api/orders/export', async (request) => {
    const made = await exportOrders(request.var.context, parseInput(orderExport, request.req.query()))
    return 'pages' in made ? sendText(request, made) : sendBytes(request, made)
  })
  file('/api/orders/print', {
    summary: 'Diplomlista eller insticksblad (PDF)',
    right: 'order.browse',
    query: orderPrint,
  })
  api.get('/api/orders/print', async (request) =>
    sendBytes(request, await printOrders(request.var.context, parseInput(orderPrint, request.req.query()))),
  )
  file('/api/orders/{id}/confirmation', { summary: 'Orderbekräftelse (PDF)', right: 'order.browse' })
  api.get('/api/orders/:id/confirmation', async (request) =>
    sendBytes(request, await printConfirmation(request.var.context, parseInput(idParams, request.req.param()).id)),
  )
}
