import type { Role } from '@/lib/auth/types'

export interface DemoPerson {
  username: string
  name: string
  signature: string
  role: Role
  /** Colleagues that only have a history cannot sign in. */
  canSignIn: boolean
}

const caller = (username: string, name: string, signature: string, canSignIn: boolean): DemoPerson => ({
  username,
  name,
  signature,
  role: 'caller',
  canSignIn,
})

/** Eight callers, three of whom a visitor can be, and one of each other role. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  caller('anna', 'Anna Nyström', 'AN', true),
  caller('bo', 'Bo Lindqvist', 'BL', true),
  caller('cilla', 'Cilla Falk', 'CF', true),
  caller('erik', 'Erik Holm', 'EH', false),
  caller('maria', 'Maria Lundgren', 'ML', false),
  caller('omar', 'Omar Haddad', 'OH', false),
  caller('linnea', 'Linnéa Dahl', 'LD', false),
  caller('gustav', 'Gustav Ek', 'GE', false),
  { username: 'disa', name: 'Disa Sjögren', signature: 'DS', role: 'office', canSignIn: true },
  { username: 'eva', name: 'Eva Strömberg', signature: 'ES', role: 'supervisor', canSignIn: true },
  { username: 'adam', name: 'Adam Engström', signature: 'AE', role: 'admin', canSignIn: true },
]
