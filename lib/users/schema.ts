import * as z from 'zod'

const password = z.string().min(10, 'Lösenordet ska ha minst tio tecken.').max(200)

export const newUser = z.strictObject({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(
      /^[a-z0-9åäö][a-z0-9åäö._-]{1,39}$/,
      'Användarnamnet är 2-40 tecken: bokstäver, siffror, punkt, bindestreck.',
    ),
  name: z.string().trim().min(2, 'Skriv hela namnet.').max(80),
  /** Initials as they stand beside a note. */
  signature: z.string().trim().min(1, 'Skriv en signatur.').max(6),
  role: z.enum(['caller', 'office', 'supervisor', 'admin'], 'Rollen är caller, office, supervisor eller admin.'),
  password,
})
export type NewUser = z.infer<typeof newUser>

export const newPassword = z.strictObject({ username: z.string().trim().toLowerCase(), password })
export type NewPassword = z.infer<typeof newPassword>
