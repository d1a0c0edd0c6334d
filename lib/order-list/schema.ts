import * as z from 'zod'
import { isRealDay } from '@/lib/calendar/local-time'
import { idText as id } from '@/lib/ids'
import { INVOICE_DELIVERIES, LINE_KINDS, ORDER_STATUSES } from '@/lib/orders/types'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Skriv dagen som 2026-11-19.')
  .refine(isRealDay, 'Den dagen finns inte.')

const filter = {
  /** Number, company, org.nr or e-mail; every word has to fit. */
  q: z.string().trim().max(200).optional(),
  /** Local days of placing, both included. */
  from: day.optional(),
  to: day.optional(),
  caller: id.optional(),
  campaign: id.optional(),
  company: id.optional(),
  status: z.enum(ORDER_STATUSES).optional(),
  invoice: z.enum(INVOICE_DELIVERIES).optional(),
  product: id.optional(),
  /** Singles or recurring: orders with such a line (of that product, when one is chosen). */
  kind: z.enum(LINE_KINDS).optional(),
  /** `1`: orders that were counted when they were placed, cancelled later or not. */
  sold: z.literal('1').optional(),
  /** Local days of cancelling, both included: counted orders that were cancelled then. */
  cancelledFrom: day.optional(),
  cancelledTo: day.optional(),
}

export const orderFilter = z.strictObject(filter)
export type OrderFilter = z.infer<typeof orderFilter>

export const orderQuery = z.strictObject({ ...filter, olderThan: id.optional(), newerThan: id.optional() })
export type OrderQuery = z.infer<typeof orderQuery>

/** A file of what the filter shows, and why it is fetched: the log keeps the reason (rights.md). */
export const orderExport = z.strictObject({
  ...filter,
  format: z.enum(['csv', 'xlsx']),
  reason: z.string().trim().min(3, 'Skriv varför filen hämtas.').max(200, 'Högst 200 tecken.'),
})
export type OrderExport = z.infer<typeof orderExport>

/** Names for printing, of what the filter shows. */
export const orderPrint = z.strictObject({ ...filter, list: z.enum(['diplomas', 'inserts']) })
export type OrderPrint = z.infer<typeof orderPrint>
