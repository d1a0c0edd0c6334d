import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { inOneWrite } from '@/lib/context'
import { endRound } from '@/lib/rounds/end-round'
import { fillRound } from '@/lib/rounds/fill-round'
import { startRound } from '@/lib/rounds/start-round'
import { type Rows, type Scenario, scenario, TEST_NOW } from './scenario'

export const users = { anna: 'caller', bo: 'caller', eva: 'supervisor', disa: 'office' } as const
const DAY_MS = 86_400_000
export const later = TEST_NOW + 30 * DAY_MS

export const companies: NonNullable<Rows['companies']> = {
  Prio: { queue: { höst: { lane: 'prio', owner: 'anna', dueAt: later, isPromised: true } } },
  Åter: { queue: { höst: { lane: 'callback', dueAt: later, isPromised: true, attempts: 2 } } },
  Upptagen: { queue: { höst: { lane: 'busy', dueAt: later } } },
  Sover: { queue: { höst: { lane: 'woken', dueAt: later, attempts: 3 } } },
  Svarar: { queue: { höst: { lane: 'retry', dueAt: later } } },
  Ny: { queue: { höst: {} } },
  Klar: { queue: { höst: { state: 'closed' } } },
}

export const autumn = (more: Partial<Rows> = {}) => scenario({ users, companies, ...more })

export const fill = (s: Scenario, roundId: number, names: string[]) =>
  inOneWrite(s.as('eva'), (work) =>
    fillRound(work, { roundId, organizationIds: names.map((name) => s.companyId(name)) }),
  )
export const start = (s: Scenario) =>
  startRound(s.as('eva'), { commandId: randomUUID(), campaignId: s.campaignId(), startsOn: '2027-01-11' })
export const end = (s: Scenario, roundId = s.roundId()) => endRound(s.as('eva'), { commandId: randomUUID(), roundId })

export const entriesIn = async (s: Scenario, roundId: number) => {
  const { q, t } = s.db.read
  return q.select().from(t.queueEntry).where(eq(t.queueEntry.roundId, roundId)).orderBy(t.queueEntry.id)
}
