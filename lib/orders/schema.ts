import * as z from 'zod'
import { id } from '@/lib/ids'
import { INVOICE_DELIVERIES, LINE_KINDS, ORDER_POINTS } from '@/lib/orders/types'

// Line breaks and what cannot be seen would stand in the middle of an invoice.
const line = (max: number) =>
  z
    .string()
    .max(max * 2, `Högst ${max} tecken.`)
    .transform((text) => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim())
    .pipe(z.string().max(max, `Högst ${max} tecken.`))
const ore = z.int('Skriv ett belopp i hela ören.')

export const OrderLineInput = z.strictObject({
  productId: id,
  kind: z.enum(LINE_KINDS, 'Välj singel eller löpande.'),
  /** Times a year of a recurring line; null for a single one. */
  frequency: z.union([z.literal(1), z.literal(2)]).nullable(),
  /** Öre ex VAT. */
  listPriceOre: ore,
  totalOre: ore,
})
export type OrderLineInput = z.infer<typeof OrderLineInput>

/**
 * An order as the desk sends it (S30-S56). Only its shape: what each point needs is `missingPoints`, the same rule on the
 * screen and in the verb. Money in öre ex VAT.
 */
export const OrderInput = z.strictObject({
  legalName: line(200),
  /** The company itself is called this now: the card is changed too. */
  changesLegalName: z.boolean().optional(),
  /** The card's contact; without it a new one is made. */
  contactId: id.optional(),
  firstName: line(80),
  lastName: line(80),
  marketingName: line(200),
  /** As it is written; the card's own also as it is shown. */
  orgNo: line(60),
  isForeign: z.boolean().optional(),
  invoiceDelivery: z.enum(INVOICE_DELIVERIES, 'Välj hur fakturan ska skickas.'),
  invoiceEmail: line(200).optional(),
  url: z.string().trim().max(400, 'Högst 300 tecken.').optional(),
  hasNoUrl: z.boolean().optional(),
  email: line(200),
  isEmailSure: z.boolean().optional(),
  termsDays: z.union([z.literal(10), z.literal(30)], 'Välj 10 eller 30 dagar.'),
  isDirected: z.boolean().optional(),
  directedTo: line(200).optional(),
  lines: z.array(OrderLineInput).max(50, 'Högst 50 orderrader.'),
  /** The points that were confirmed with the customer. */
  confirmed: z.array(z.enum(ORDER_POINTS)).max(20),
})
export type OrderInput = z.infer<typeof OrderInput>
