import * as z from 'zod'
import type { OwnSession, SessionUser } from '@/lib/sessions/types'

const userSchema: z.ZodType<SessionUser> = z.object({
  id: z.int(),
  name: z.string(),
  role: z.enum(['caller', 'office', 'supervisor', 'admin']),
})

export const signedInSchema = z.object({ user: userSchema })

const ownSessionSchema: z.ZodType<OwnSession> = z.object({
  id: z.int(),
  current: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  userAgent: z.string(),
})

export const ownSessionsSchema = z.object({ sessions: z.array(ownSessionSchema) })
