import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import type { CardAnswer } from '@/lib/queue/types'
import { type Scenario, scenario } from '../support/scenario'

const campaigns = { höst: {}, vår: {} }
const companiesOf = (campaign: string, letter: string) =>
  Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${letter}${i + 1}`, { queue: { [campaign]: {} } }]))
const companies = { ...companiesOf('höst', 'F'), ...companiesOf('vår', 'V') }
const next = (s: Scenario, campaign: string) => claimNextCard(s.as('anna'), { campaignId: s.campaignId(campaign) })
const save = (s: Scenario, { card }: CardAnswer, campaign: string) =>
  recordOutcome(s.as('anna'), {
    commandId: randomUUID(),
    holdToken: card?.holdToken ?? '',
    campaignId: s.campaignId(campaign),
    outcome: 'no',
    next: true,
  })
const names = ({ card, deck }: CardAnswer) => [card?.organization.legalName, deck?.organization.legalName]

test('a deck card goes back when its caller goes over to another campaign, where the next one is made', async () => {
  const s = await scenario({ campaigns, companies })
  expect(names(await next(s, 'höst'))).toEqual(['F1', 'F2'])
  expect(names(await next(s, 'vår'))).toEqual(['F1', 'V1'])
})

test('an outcome that names the new campaign is not answered with the old one’s deck card', async () => {
  const s = await scenario({ campaigns, companies })
  const first = await next(s, 'höst')
  expect(names(await save(s, first, 'vår'))).toEqual(['V1', 'V2'])
})
