import * as z from 'zod'

export const logoSchema = z.object({
  type: z.enum(['image/png', 'image/jpeg']),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  version: z.string(),
})
