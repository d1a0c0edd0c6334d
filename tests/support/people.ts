import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/auth/types'
import { type Rows, scenario } from './scenario'

/** Anna and Bo call, Eva steers, Disa is the office, Adam administers. */
export const PEOPLE: Record<string, Role> = {
  anna: 'caller',
  bo: 'caller',
  eva: 'supervisor',
  disa: 'office',
  adam: 'admin',
}

export async function peopleScenario(rows: Rows = {}) {
  const s = await scenario({ users: PEOPLE, ...rows })
  const { q, t } = s.db.read
  return {
    s,
    command: (name: string) => ({ commandId: randomUUID(), userId: s.userId(name) }),
    user: async (name: string) => (await q.select().from(t.user)).find(({ username }) => username === name),
    audit: async () => (await q.select().from(t.auditLog)).map(({ action }) => action),
  }
}

export const DAG = { name: 'Dag Ek', username: 'dag', signature: 'DE', email: '', mobile: '070-174 06 05' }
