import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { inOneWrite } from '@/lib/context'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { openCompany } from '@/lib/queue/open-company'
import type { CardAnswer } from '@/lib/queue/types'
import { suppress } from '@/lib/suppression/suppress'
import type { Scenario } from './scenario'

export const MINUTE = 60_000

export const iso = (at: number) => new Date(at).toISOString()

export const many = (count = 12) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`F${i + 1}`, {}]))

export const next = (s: Scenario, name = 'anna', more: { screenId?: string; campaign?: string } = {}) => {
  const { campaign = 'höst', ...screen } = more
  return claimNextCard(s.as(name), { campaignId: s.campaignId(campaign), ...screen })
}

export const open = (s: Scenario, company: string, more: { name?: string; screenId?: string } = {}) => {
  const { name = 'anna', ...screen } = more
  return openCompany(s.as(name), { commandId: randomUUID(), organizationId: s.companyId(company), ...screen })
}

export const names = ({ card, deck }: CardAnswer) => [card?.organization.legalName, deck?.organization.legalName]

export const holds = (s: Scenario) => s.db.read.q.select().from(s.db.read.t.hold).orderBy(s.db.read.t.hold.id)

export const change = (s: Scenario, company: string, values: object) =>
  s.db.write(({ q, t }) =>
    q
      .update(t.queueEntry)
      .set(values)
      .where(eq(t.queueEntry.id, s.entryId(company)))
      .returning(),
  )

export const stop = (s: Scenario, company: string) =>
  inOneWrite(s.as('bo'), (work) =>
    suppress(work, {
      ...{ organizationId: s.companyId(company), e164: null, case: 'no_calls' as const, urgent: false },
      ...{ wholeCompany: false, note: '' },
    }),
  )

export const rooms = (s: Scenario, company: string) => [`organization:${s.companyId(company)}`, 'floor']

export const taken = (s: Scenario, company: string, kind: 'desk' | 'deck', name = 'anna') => ({
  ...{ name: 'hold:taken', to: rooms(s, company) },
  payload: { organizationId: s.companyId(company), userId: s.userId(name), kind, since: iso(s.clock.now) },
})

export const freed = (s: Scenario, company: string, name = 'anna') => ({
  ...{ name: 'hold:released', to: rooms(s, company) },
  payload: { organizationId: s.companyId(company), userId: s.userId(name) },
})

export const deckChanged = (s: Scenario, reason: string, name = 'anna') => ({
  ...{ name: 'deck:changed', to: [`user:${s.userId(name)}`], payload: { reason } },
})

export const withdrawn = (s: Scenario, company: string, reason: string) => ({
  ...{ name: 'card:withdrawn', to: [`user:${s.userId('anna')}`] },
  payload: { entryId: s.entryId(company), organizationId: s.companyId(company), reason },
})
