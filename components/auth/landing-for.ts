import type { Role } from '@/lib/auth/types'

/** Where a person starts. The office and administrators have no workstation of their own yet. */
export function landingFor(role: Role): string {
  return role === 'caller' || role === 'supervisor' ? '/desk' : '/konto'
}
