import { randomUUID } from 'node:crypto'
import { openLocks } from './annas-lock'
import { lockCompany } from './lock-company'
import { type Scenario, scenario, TEST_NOW } from './scenario'

const dueAt = TEST_NOW + 60 * 60_000
const prio = { höst: { lane: 'prio', owner: 'anna', isPromised: true, dueAt } } as const

/** Anna has promised A to D. */
export async function fourPromises() {
  const s = await scenario({
    users: { anna: 'caller', bo: 'caller', cilla: 'caller', disa: 'office', eva: 'supervisor', adam: 'admin' },
    companies: { A: { queue: prio }, B: { queue: prio }, C: { queue: prio }, D: { queue: prio } },
  })
  const lockIds: number[] = []
  for (const company of ['A', 'B', 'C', 'D']) {
    lockIds.push((await lockCompany(s, { company, owner: 'anna' })).lockId)
  }
  s.facts.length = 0
  return { s, lockIds }
}

export const steering = (s: Scenario, lockIds: number[], to: string[]) => ({
  commandId: randomUUID(),
  lockIds,
  reason: 'Anna är sjuk',
  act: { kind: 'give' as const, toUserIds: to.map((name) => s.userId(name)) },
})
/** Who has them, sorted. */
export const ownersOf = async (s: Scenario) => (await openLocks(s)).map(({ ownerName }) => ownerName).sort()
