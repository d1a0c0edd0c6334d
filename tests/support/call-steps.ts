import { randomUUID } from 'node:crypto'
import { instantOf } from '@/lib/calendar/local-time'
import { openCompany } from '@/lib/queue/open-company'
import { toldSince } from './lock-log'
import type { Scenario } from './scenario'

export const NUMBER = '+4631390100'

export const OTHER = '+4631390101'

export const contact = { firstName: 'Bo', lastName: 'Ek' }

export const callbackAt = new Date(instantOf('2026-11-20', 10 * 60)).toISOString()

export const room = (s: Scenario, company: string) => `organization:${s.companyId(company)}`

export const changed = (s: Scenario, company: string, what: string, by = 'anna') => ({
  ...{ name: 'card:changed', to: [room(s, company)] },
  payload: { organizationId: s.companyId(company), what, byId: s.userId(by) },
})

export const callbacks = (s: Scenario, name = 'anna') => ({
  ...{ name: 'callbacks:changed', to: [`user:${s.userId(name)}`], payload: { userId: s.userId(name) } },
})

export const names = (s: Scenario) => toldSince(s).map(({ name }) => name)

export const open = (s: Scenario, company: string, name = 'anna') =>
  openCompany(s.as(name), { commandId: randomUUID(), organizationId: s.companyId(company) })
