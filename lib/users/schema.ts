import * as z from 'zod'
import { password } from '@/lib/auth/schema'
import { id, version } from '@/lib/ids'

const person = {
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
}
const role = z.enum(['caller', 'office', 'supervisor', 'admin'], 'Rollen är caller, office, supervisor eller admin.')

export const newUser = z.strictObject({ ...person, role, password })
export type NewUser = z.infer<typeof newUser>

export const newPassword = z.strictObject({ username: z.string().trim().toLowerCase(), password })
export type NewPassword = z.infer<typeof newPassword>

const reachable = {
  email: z.union([
    z.literal('').transform(() => null),
    z.email('Skriv en e-postadress, som anna@foretaget.se.'),
    z.null(),
  ]),
  mobile: z.union([
    z.literal('').transform(() => null),
    z
      .string()
      .trim()
      .regex(/^[+0-9][0-9 ()-]{4,29}$/, 'Skriv ett telefonnummer, som 070-123 45 67.'),
    z.null(),
  ]),
}
const commandId = z.uuid()
const userId = id

export const userInvitation = z.strictObject({ commandId, ...person, ...reachable, role })
export type UserInvitation = z.infer<typeof userInvitation>

/** All that is written in the form; `version` is the one it was filled from. */
export const userChange = z.strictObject({ commandId, userId, version, ...person, ...reachable })
export type UserChange = z.infer<typeof userChange>

export const roleChange = z.strictObject({ commandId, userId, role })
export type RoleChange = z.infer<typeof roleChange>

export const userCommand = z.strictObject({ commandId, userId })
export type UserCommand = z.infer<typeof userCommand>
