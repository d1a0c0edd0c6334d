import * as z from 'zod'
import { password } from '@/lib/auth/schema'

export const passwordChoice = z.strictObject({ token: z.string().min(1).max(100), password })
export type PasswordChoice = z.infer<typeof passwordChoice>
