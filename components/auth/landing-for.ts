import type { ShellUser } from '@/components/shell/user-menu'

/** Where a person starts. The office and administrators have no workstation of their own yet. */
export function landingFor(role: ShellUser['role']): string {
  return role === 'caller' || role === 'supervisor' ? '/desk' : '/konto'
}
