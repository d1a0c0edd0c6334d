import * as z from 'zod'
import { id, version } from '@/lib/ids'
import { OrderInput } from '@/lib/orders/schema'

const change = { commandId: z.uuid(), orderId: id, version }

/** The checklist and the lines as they are to stand; all points count as confirmed. */
export const orderCorrection = z.strictObject({
  ...change,
  order: OrderInput.omit({ confirmed: true, changesLegalName: true, contactId: true }),
})
export type OrderCorrection = z.infer<typeof orderCorrection>

export const orderCancelling = z.strictObject({
  ...change,
  reason: z.string().trim().min(3, 'Skriv varför ordern makuleras.').max(300, 'Högst 300 tecken.'),
})
export type OrderCancelling = z.infer<typeof orderCancelling>

export const orderRelease = z.strictObject(change)
export type OrderRelease = z.infer<typeof orderRelease>
