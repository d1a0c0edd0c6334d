import * as z from 'zod'
import { newUser } from '@/lib/users/schema'

/** The first administrator, let in by the code on the server's console. */
export const firstAdministrator = z.strictObject({
  code: z.string().trim().min(1, 'Skriv koden som servern skrev ut.').max(100),
  ...newUser.omit({ role: true, signature: true }).shape,
})
export type FirstAdministrator = z.infer<typeof firstAdministrator>
