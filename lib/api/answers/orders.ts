import * as z from 'zod'
import {
  INVOICE_DELIVERIES,
  LINE_KINDS,
  ORDER_STATUSES,
  type Ordering,
  type OrderSettings,
  type OrderView,
  type OrderViewLine,
  type PlacedOrder,
  type Product,
} from '@/lib/orders/types'

const id = z.int()
const at = z.iso.datetime()
const kind = z.enum(LINE_KINDS)
const frequency = z.union([z.literal(1), z.literal(2)])
const totals = { totalExVat: z.int(), vat: z.int(), total: z.int() }

export const productSchema: z.ZodType<Product> = z
  .object({
    id,
    version: z.int(),
    name: z.string(),
    kind,
    listPriceOre: z.int().nullable(),
    includesText: z.string(),
    active: z.boolean(),
    sort: z.int(),
  })
  .meta({ id: 'Product' })

export const productsSchema = z.object({ products: z.array(productSchema) })
export const savedProductSchema = z.object({ id, version: z.int() })

export const orderSettingsSchema: z.ZodType<OrderSettings> = z
  .object({ urlFromOre: z.int(), logoFromOre: z.int(), vatRate: z.int(), recurringPerYear: frequency })
  .meta({ id: 'OrderSettings' })

export const orderingSchema: z.ZodType<Ordering> = z.object({
  products: z.array(productSchema),
  settings: orderSettingsSchema,
})

export const placedOrderSchema: z.ZodType<PlacedOrder> = z.object({ id, number: z.int(), ...totals })

const line: z.ZodType<OrderViewLine> = z.object({
  id,
  productId: id,
  productName: z.string(),
  kind,
  frequency: frequency.nullable(),
  listPriceOre: z.int(),
  totalOre: z.int(),
})

export const orderSchema: z.ZodType<OrderView> = z
  .object({
    id,
    version: z.int(),
    number: z.int(),
    status: z.enum(ORDER_STATUSES),
    placedAt: at,
    undoneAt: at.nullable(),
    cancelledAt: at.nullable(),
    cancelReason: z.string().nullable(),
    correctedAt: at.nullable(),
    vatRate: z.int(),
    by: z.object({ id, name: z.string() }),
    organization: z.object({ id, name: z.string(), customerNo: z.string().nullable() }),
    campaign: z.object({ id, name: z.string() }),
    activityId: id,
    note: z.string(),
    legalName: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    marketingName: z.string(),
    orgNo: z.string(),
    isForeign: z.boolean(),
    soleTrader: z.boolean(),
    invoiceDelivery: z.enum(INVOICE_DELIVERIES),
    invoiceEmail: z.string().nullable(),
    peppolId: z.string().nullable(),
    url: z.string().nullable(),
    email: z.string(),
    termsDays: z.union([z.literal(10), z.literal(30)]),
    directedTo: z.string().nullable(),
    ...totals,
    lines: z.array(line),
    officeTasks: z.array(z.object({ id, type: z.string(), status: z.string() })),
  })
  .meta({ id: 'Order' })
