import type { Role } from '@/lib/auth/types'

/** Somebody who works or has worked here, as the administrator sees them; times ISO 8601 UTC. */
export interface Person {
  id: number
  name: string
  username: string
  signature: string
  email: string | null
  mobile: string | null
  role: Role
  active: boolean
  version: number
  lastSeenAt: string | null
  secondFactorAt: string | null
  hasPassword: boolean
  /** Until when the link that was made last works; null without one. */
  linkExpiresAt: string | null
}

/** A link that is shown once. */
export interface ShownLink {
  token: string
  expiresAt: string
}

/** What leaving meant. */
export interface Left {
  sessions: number
  cards: number
  /** Promises that stand in the supervisor's list from now on. */
  promises: number
}
