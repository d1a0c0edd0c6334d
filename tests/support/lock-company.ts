import { inOneWrite } from '@/lib/context'
import { type LockedAddress, lockAddress } from '@/lib/locks/lock-address'
import type { Scenario } from './scenario'

/** Locks a company for somebody, promised in an hour unless told otherwise. */
export function lockCompany(
  s: Scenario,
  {
    company,
    owner,
    campaign,
    inMinutes = 60,
  }: { company: string; owner: string; campaign?: string; inMinutes?: number },
): Promise<LockedAddress> {
  return inOneWrite(s.as(owner), (work) =>
    lockAddress(work, {
      organizationId: s.companyId(company),
      entryId: s.entryId(company, campaign),
      ownerId: s.userId(owner),
      promisedAt: s.clock.now + inMinutes * 60_000,
    }),
  )
}
