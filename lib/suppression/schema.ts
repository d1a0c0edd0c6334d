import * as z from 'zod'
import { SUPPRESSION_CASES } from '@/lib/suppression/types'

export const newStop = z.strictObject({
  commandId: z.uuid(),
  organizationId: z.int().positive(),
  /** The number that it was said about. */
  phoneId: z.int().positive().optional(),
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
  suppressionId: z.int().positive(),
  reason: z.string().trim().min(1, 'Skriv varför spärren hävs.').max(500),
})
export type StopLift = z.infer<typeof stopLift>
