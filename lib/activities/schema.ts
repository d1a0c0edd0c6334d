import * as z from 'zod'
import { idText } from '@/lib/ids'

/** GET /api/companies/{id}/activities: those older than the one named by its time and id; without it the newest. */
export const ActivitiesQuery = z.strictObject({
  beforeAt: z.iso.datetime({ offset: true }).optional(),
  beforeId: idText.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export type ActivitiesQuery = z.infer<typeof ActivitiesQuery>
