import * as z from 'zod'
import { isRealDay } from '@/lib/calendar/local-time'
import { idText as id } from '@/lib/ids'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Skriv dagen som 2026-11-19.')
  .refine(isRealDay, 'Den dagen finns inte.')

/** GET /api/floor: a local day, today without one; one campaign, or all. */
export const floorQuery = z.strictObject({ day: day.optional(), campaignId: id.optional() })
export type FloorQuery = z.infer<typeof floorQuery>

/** /golvet?dag=&kampanj=&vagg=1: what means nothing is left out. */
export const floorAddress = z.object({
  dag: day.optional().catch(undefined),
  kampanj: id.optional().catch(undefined),
  vagg: z.literal('1').optional().catch(undefined),
})
