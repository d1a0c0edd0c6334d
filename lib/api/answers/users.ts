import * as z from 'zod'
import type { Left, Person, ShownLink } from '@/lib/users/types'

const at = z.iso.datetime()

const person: z.ZodType<Person> = z.object({
  id: z.int(),
  name: z.string(),
  username: z.string(),
  signature: z.string(),
  email: z.string().nullable(),
  mobile: z.string().nullable(),
  role: z.enum(['caller', 'office', 'supervisor', 'admin']),
  active: z.boolean(),
  version: z.int(),
  lastSeenAt: at.nullable(),
  secondFactorAt: at.nullable(),
  hasPassword: z.boolean(),
  linkExpiresAt: at.nullable(),
})

export const usersSchema = z.object({ users: z.array(person) })
export const linkSchema: z.ZodType<ShownLink> = z.object({ token: z.string(), expiresAt: at })
export const invitedSchema = z.object({ userId: z.int(), link: linkSchema.nullable() })
export const versionSchema = z.object({ version: z.int() })
export const leftSchema: z.ZodType<Left> = z.object({ sessions: z.int(), cards: z.int(), promises: z.int() })
export const activeSchema = z.object({ active: z.boolean() })
export const endedSchema = z.object({ ended: z.int() })
export const welcomedSchema = z.object({ username: z.string() })
