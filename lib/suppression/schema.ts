import * as z from 'zod'
import { id } from '@/lib/ids'
import { SUPPRESSION_CASES } from '@/lib/suppression/types'

export const newStop = z.strictObject({
  commandId: z.uuid(),
  organizationId: id,
  /** The number that it was said about. */
  phoneId: id.optional(),
  case: z.enum(SUPPRESSION_CASES),
  /** All workplaces with the same org.nr. */
  wholeCompany: z.boolean().default(false),
  /** "Arg över att vi ringt dubbelt". */
  urgent: z.boolean().default(false),
  note: z.string().trim().max(2000).default(''),
})
export type NewStop = z.infer<typeof newStop>

export const stopLift = z.strictObject({
  commandId: z.uuid(),
  suppressionId: id,
  reason: z.string().trim().min(1, 'Skriv varför spärren hävs.').max(500),
})
export type StopLift = z.infer<typeof stopLift>

export const stopsQuery = z.strictObject({
  /** Company, number, org.nr or customer number. */
  text: z.string().trim().max(100).default(''),
  status: z.enum(['active', 'released']).default('active'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type StopsQuery = z.infer<typeof stopsQuery>

export const stopsExport = z.strictObject({
  /** It stands in the log. */
  reason: z.string().trim().min(1, 'Skriv varför listan hämtas.').max(300),
})
export type StopsExport = z.infer<typeof stopsExport>

export const stopSettings = z.strictObject({
  webhookUrl: z.union([
    z.literal(''),
    z.url({ protocol: /^https?$/, error: 'Adressen ska börja med https:// eller http://.' }).max(500),
  ]),
})
export type StopSettings = z.infer<typeof stopSettings>
