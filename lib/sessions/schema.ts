import * as z from 'zod'
import { id } from '@/lib/ids'

export const signInSchema = z.strictObject({
  username: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(200),
  /** Of the second factor, when `code_needed` has been answered. */
  code: z.string().trim().min(1).max(40).optional(),
})
export type SignInInput = z.infer<typeof signInSchema>

/** Which of somebody's sessions: one, or all without an id. */
export const sessionsEnd = z.strictObject({ sessionId: id.optional() })
export type SessionsEnd = z.infer<typeof sessionsEnd>
