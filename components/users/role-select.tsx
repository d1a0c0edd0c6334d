'use client'
import { useMessages } from '@/components/messages/messages-context'
import { Select } from '@/components/ui/select'
import type { Role } from '@/lib/auth/types'

export interface RoleSelectProps {
  value: Role
  onValueChange: (role: Role) => void
}

const ROLES = ['caller', 'office', 'supervisor', 'admin'] as const

export function RoleSelect(props: RoleSelectProps) {
  const { roles } = useMessages()
  return <Select<Role> options={ROLES.map((value) => ({ value, label: roles[value] }))} {...props} />
}
