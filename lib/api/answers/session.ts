import * as z from 'zod'
import type { OwnSession, SessionUser } from '@/lib/sessions/types'

const userSchema: z.ZodType<SessionUser> = z.object({
  id: z.int(),
  name: z.string(),
  role: z.enum(['caller', 'office', 'supervisor', 'admin']),
})

export const signedInSchema = z.object({ user: userSchema })

/** `mustEnrol`: the session is good for setting up a second factor, and for nothing else until then. */
export const signInAnswerSchema = z.object({ user: userSchema, mustEnrol: z.boolean() })

const ownSessionSchema: z.ZodType<OwnSession> = z.object({
  id: z.int(),
  current: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  userAgent: z.string(),
})

export const ownSessionsSchema = z.object({ sessions: z.array(ownSessionSchema) })
