import * as z from 'zod'

/** GET /api/desk?campaignId=&screenId= */
export const DeskQuery = z.strictObject({
  campaignId: z.coerce.number().int().positive().optional(),
  screenId: z.string().min(1).max(64).optional(),
})
export type DeskQuery = z.infer<typeof DeskQuery>
