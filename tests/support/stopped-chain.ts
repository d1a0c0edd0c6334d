import { randomUUID } from 'node:crypto'
import type { NewStop } from '@/lib/suppression/schema'
import { type Scenario, scenario } from './scenario'
import { standingOn } from './standing-bars'

export const SWITCHBOARD = '+4631390900'
export const ORG_NO = '165595010967'
export const users = { anna: 'caller', bo: 'caller', disa: 'office', eva: 'supervisor', adam: 'admin' } as const

export const chain = () =>
  scenario({
    users,
    campaigns: { höst: {}, vinter: {} },
    companies: {
      Norr: { phones: [SWITCHBOARD], orgNo: ORG_NO, workplaceNo: '1', queue: { höst: {}, vinter: {} } },
      Söder: { phones: [SWITCHBOARD], orgNo: ORG_NO, workplaceNo: '2', queue: { höst: {} } },
      Väster: { orgNo: ORG_NO, workplaceNo: '3', queue: { höst: {} } },
      Kund: { customerNo: '1042', queue: { höst: {} } },
    },
  })

export const stop = (s: Scenario, company: string, more: Partial<NewStop> = {}): NewStop => ({
  commandId: randomUUID(),
  organizationId: s.companyId(company),
  case: 'no_calls',
  wholeCompany: false,
  urgent: false,
  note: '',
  ...more,
})

export const stateOf = async (s: Scenario, company: string) => (await standingOn(s, s.entryId(company))).state
