import type { Role } from '@/lib/auth/types'

export interface SessionUser {
  id: number
  name: string
  role: Role
}

/** One signed-in device; times ISO 8601 UTC. */
export interface OwnSession {
  id: number
  current: boolean
  createdAt: string
  lastSeenAt: string
  userAgent: string
}
