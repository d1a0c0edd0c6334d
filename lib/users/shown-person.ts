import type { findPerson } from '@/db/queries/people'
import type { Person } from './types'

type Row = Awaited<ReturnType<typeof findPerson>>[number]

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

export function shownPerson({ lastSeenAt, secondFactorAt, linkExpiresAt, hasPassword, ...row }: Row): Person {
  return {
    ...row,
    hasPassword: hasPassword === 1,
    lastSeenAt: iso(lastSeenAt),
    secondFactorAt: iso(secondFactorAt),
    linkExpiresAt: iso(linkExpiresAt),
  }
}
