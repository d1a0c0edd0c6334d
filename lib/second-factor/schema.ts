import * as z from 'zod'

/** Six figures from the telephone, or a recovery code; spaces and dashes as people write them. */
export const code = z.string().trim().min(1, 'Skriv koden.').max(40)

export const enrolmentConfirmation = z.strictObject({ code })
export type EnrolmentConfirmation = z.infer<typeof enrolmentConfirmation>

export const turningOff = z.strictObject({ password: z.string().min(1, 'Skriv lösenordet.').max(200), code })
export type TurningOff = z.infer<typeof turningOff>

/** Roles that can have to have it. Callers sign in many times a day on shared computers, without a telephone at hand. */
export const SECOND_FACTOR_ROLES = ['office', 'supervisor', 'admin'] as const

export const secondFactorPolicy = z.strictObject({ roles: z.array(z.enum(SECOND_FACTOR_ROLES)).max(3) })
export type SecondFactorPolicy = z.infer<typeof secondFactorPolicy>
