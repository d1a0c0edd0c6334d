import * as z from 'zod'
import { idText } from '@/lib/ids'

/** GET /api/desk?campaignId=&screenId= */
export const DeskQuery = z.strictObject({
  campaignId: idText.optional(),
  screenId: z.string().min(1).max(64).optional(),
})
export type DeskQuery = z.infer<typeof DeskQuery>
