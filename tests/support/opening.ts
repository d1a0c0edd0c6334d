import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { openCompany } from '@/lib/queue/open-company'
import { releaseHold } from '@/lib/queue/release-hold'
import type { CardAnswer } from '@/lib/queue/types'
import type { Scenario } from './scenario'

export const open = (
  s: Scenario,
  company: string,
  { name = 'anna', ...more }: { name?: string; campaignId?: number; screenId?: string } = {},
) => openCompany(s.as(name), { commandId: randomUUID(), organizationId: s.companyId(company), ...more })
export const next = (s: Scenario, name = 'anna') => claimNextCard(s.as(name), { campaignId: s.campaignId() })
export const names = ({ card, deck }: CardAnswer) => [card?.organization.legalName, deck?.organization.legalName]
export const release = (s: Scenario, answer: CardAnswer, name = 'anna') =>
  releaseHold(s.as(name), { commandId: randomUUID(), holdToken: answer.card?.holdToken ?? '', reason: 'skip' })
export const entries = (s: Scenario, company: string) => {
  const { q, t } = s.db.read
  return q
    .select()
    .from(t.queueEntry)
    .where(eq(t.queueEntry.organizationId, s.companyId(company)))
}
