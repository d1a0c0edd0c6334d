import { randomUUID } from 'node:crypto'
import { listLocks } from '@/lib/locks/list-locks'
import { lockCompany } from './lock-company'
import { type Rows, type Scenario, scenario } from './scenario'

const users = {
  anna: 'caller',
  bo: 'caller',
  disa: 'office',
  eva: 'supervisor',
  adam: 'admin',
} as const
const prio = { lane: 'prio', owner: 'anna', isPromised: true } as const

/** Anna has locked A, which shares its number with B. */
export async function annasLock(rows: Partial<Rows> = {}) {
  const s = await scenario({
    users,
    companies: { A: { phones: ['+4631390900'], queue: { höst: prio } }, B: { phones: ['+4631390900'] } },
    ...rows,
  })
  const { lockId } = await lockCompany(s, { company: 'A', owner: 'anna' })
  s.facts.length = 0
  return { s, lockId }
}

/** The body of a command on a lock. */
export const command = (lockId: number, reason = 'Anna är sjuk') => ({ commandId: randomUUID(), lockId, reason })

export const openLocks = (s: Scenario) => listLocks(s.as('eva'), { overdueFrom: 0 })
