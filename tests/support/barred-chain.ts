import { eq } from 'drizzle-orm'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { inOneWrite } from '@/lib/context'
import { lockAddress } from '@/lib/locks/lock-address'
import { suppress } from '@/lib/suppression/suppress'
import type { SuppressionCase } from '@/lib/suppression/types'
import { type Scenario, scenario } from './scenario'

export const SWITCHBOARD = '+4631390900'

/** Two workplaces behind one switchboard, and a company of its own, in two campaigns. */
export const chain = () =>
  scenario({
    campaigns: { höst: {}, vinter: {} },
    companies: {
      Norr: { phones: [SWITCHBOARD], orgNo: '165595010967', workplaceNo: '1', queue: { höst: {}, vinter: {} } },
      Söder: { phones: [SWITCHBOARD, '+4631390901'], orgNo: '165595010967', workplaceNo: '2', queue: { höst: {} } },
      Annan: { phones: ['+4631390902'], queue: { höst: {}, vinter: {} } },
    },
  })

export const recompute = (s: Scenario, company: string) =>
  inOneWrite(s.as('anna'), (work) => recomputeBars(work, { organizationIds: [s.companyId(company)] }))

export const setNumber = (s: Scenario, phoneId: number, status: 'ok' | 'dead') =>
  s.db.write(({ q, t }) => q.update(t.phoneNumber).set({ status }).where(eq(t.phoneNumber.id, phoneId)).returning())

export const setDeleted = (s: Scenario, company: string, deletedAt: number | null) =>
  s.db.write(({ q, t }) =>
    q
      .update(t.organization)
      .set({ deletedAt })
      .where(eq(t.organization.id, s.companyId(company)))
      .returning(),
  )

export const stopOn = (s: Scenario, company: string, ofCase: SuppressionCase, e164: string | null = null) =>
  inOneWrite(s.as('anna'), (work) =>
    suppress(work, {
      organizationId: s.companyId(company),
      e164,
      case: ofCase,
      urgent: false,
      wholeCompany: false,
      note: '',
    }),
  )

export const lockOn = (s: Scenario, company: string, owner = 'anna') =>
  inOneWrite(s.as(owner), (work) =>
    lockAddress(work, {
      organizationId: s.companyId(company),
      entryId: s.entryId(company),
      ownerId: s.userId(owner),
      promisedAt: s.clock.now + 3_600_000,
    }),
  )
