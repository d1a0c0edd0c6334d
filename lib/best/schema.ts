import * as z from 'zod'

/** PUT /api/desk/best */
export const bestChoice = z.strictObject({ isShown: z.boolean() })
export type BestChoice = z.infer<typeof bestChoice>
