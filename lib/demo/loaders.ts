import 'server-only'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import type { Role } from '@/lib/auth/types'
import { runtime } from '@/lib/runtime'
import { DEMO_PEOPLE } from './people'

export interface DemoAccount {
  username: string
  password: string
  name: string
  role: Role
}

/** The demo's accounts, to step in as with one click; null in a real installation. */
export function loadDemoAccounts(): DemoAccount[] | null {
  if (!runtime().env.RINGKO_DEMO) return null
  const visitors = DEMO_PEOPLE.filter((person) => person.canSignIn)
  return visitors.map(({ name, username, role }) => ({ name, username, role, password: DEMO_PASSWORD }))
}
