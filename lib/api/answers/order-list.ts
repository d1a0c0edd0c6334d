import * as z from 'zod'
import type { OrderChoices, OrderDetails, OrderPage, OwnOrders } from '@/lib/order-list/types'
import { INVOICE_DELIVERIES, ORDER_STATUSES } from '@/lib/orders/types'
import { OUTBOX_CHANNELS, OUTBOX_STATUSES } from '@/lib/outbox/types'
import { orderSchema } from './orders'

const id = z.int()
const at = z.iso.datetime()
const named = z.object({ id, name: z.string() })
const text = z.string().nullable()

export const orderPageSchema: z.ZodType<OrderPage> = z.object({
  orders: z.array(
    z.object({
      id,
      number: z.int(),
      status: z.enum(ORDER_STATUSES),
      placedAt: at,
      isCorrected: z.boolean(),
      legalName: z.string(),
      organizationId: id,
      by: named,
      campaign: named,
      invoiceDelivery: z.enum(INVOICE_DELIVERIES),
      products: z.array(z.string()),
      totalExVat: z.int(),
    }),
  ),
  sums: z.object({
    orders: z.int(),
    totalExVat: z.int(),
    vat: z.int(),
    total: z.int(),
    leftOut: z.object({ cancelled: z.int(), undone: z.int(), blocked: z.int() }),
  }),
  olderThan: id.nullable(),
  newerThan: id.nullable(),
})

const deed = z.object({ at, by: text })

export const ownOrdersSchema: z.ZodType<OwnOrders> = z.object({
  today: z.iso.date(),
  monday: z.iso.date(),
  orders: z.array(
    z.object({
      id,
      number: z.int(),
      status: z.enum(ORDER_STATUSES),
      placedAt: at,
      placedOn: z.iso.date(),
      legalName: z.string(),
      totalExVat: z.int(),
      corrected: deed.nullable(),
      cancelled: deed.extend({ on: z.iso.date(), reason: text }).nullable(),
    }),
  ),
})

export const orderChoicesSchema: z.ZodType<OrderChoices> = z.object({
  callers: z.array(named),
  campaigns: z.array(named),
  products: z.array(named),
})

const message = z.object({
  id,
  orderId: id.nullable(),
  channel: z.enum(OUTBOX_CHANNELS),
  status: z.enum(OUTBOX_STATUSES),
  to: z.string(),
  subject: z.string(),
  sentAt: at.nullable(),
  nextTryAt: at,
  lastError: text,
})
const event = z.object({ id, at, by: text, action: z.string(), before: z.unknown(), after: z.unknown() })

export const orderDetailsSchema: z.ZodType<OrderDetails> = z.intersection(
  orderSchema,
  z.object({
    cancelledBy: text,
    call: z.object({ at, e164: text, attemptNo: z.int().nullable(), contactName: text }),
    tasks: z.array(z.object({ id, type: z.string(), status: z.string(), answer: text, comment: text })),
    messages: z.array(message),
    history: z.array(event),
  }),
)

export const orderVersionSchema = z.object({ version: z.int() })
