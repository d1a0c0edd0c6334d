import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoOf } from '@/lib/calendar/iso-time'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { explainCompany } from '@/lib/why-not/explain-company'
import { nextFor } from '@/lib/why-not/next-for'
import { lockCompany } from '../support/lock-company'
import { playRound, someRound } from '../support/random-round'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'
import { next, take } from '../support/serving'

const MINUTE = 60_000
const why = async (s: Scenario, company: string, campaign = 'höst') => {
  const answer = await explainCompany(s.as('eva'), { organizationId: s.companyId(company) })
  const found = answer.campaigns.find(({ campaignId }) => campaignId === s.campaignId(campaign))
  if (!found) throw new Error(`No answer for ${campaign}`)
  return found
}
const codes = async (s: Scenario, company: string, campaign = 'höst') =>
  (await why(s, company, campaign)).hindrances.map(({ code }) => code)

test('what it calls next is what the claim serves, and what it says is not servable is never served', {
  timeout: 120_000,
}, async () => {
  let served = 0
  await fc.assert(
    fc.asyncProperty(someRound, fc.boolean(), async (round, boIsCalling) => {
      const s = await playRound(round)
      if (boIsCalling) await next(s, 'bo')
      const asked = { userId: s.userId('anna'), campaignId: s.campaignId(), now: s.clock.now }
      const servable = new Set<number>()
      for (const at of round.cards.keys()) {
        for (const campaign of (await explainCompany(s.as('eva'), { organizationId: s.companyId(`Bolag ${at}`) }))
          .campaigns) {
          const isHers =
            campaign.ownerName === null ? campaign.campaignId === s.campaignId() : campaign.ownerName === 'anna'
          if (campaign.lock) expect(campaign.ownerName).toBe(campaign.lock.ownerName)
          if (campaign.entryId !== null && isHers && campaign.hindrances.length === 0) servable.add(campaign.entryId)
        }
      }
      const expected = await nextFor(s.db.read, asked)
      const taken: number[] = []
      for (;;) {
        const card = await take(s)
        if (taken.length === 0) expect(card?.entryId).toBe(expected?.entryId)
        if (!card) break
        // Another's reserve is given up for who has nothing: not free when it was asked about.
        if (expected?.from !== 'reserve' && servable.size > 0) taken.push(card.entryId)
        else break
      }
      served += taken.length
      if (!boIsCalling) expect(new Set(taken)).toEqual(servable)
      await s.db.close()
    }),
    { numRuns: 40, seed: 20261122, endOnFailure: true },
  )
  expect(served).toBeGreaterThan(40)
})

describe('in words', () => {
  const users = { anna: 'caller', bo: 'caller', disa: 'office', eva: 'supervisor' } as const
  const phones = ['+46313901501']

  test('a company has a place in its lane and a caller whose next card it is', async () => {
    const s = await scenario({ users, companies: { Alfa: {}, Beta: {}, Gamma: {} } })
    expect(await why(s, 'Gamma')).toMatchObject({ before: 2, hindrances: [], nextFor: [] })
    expect(await why(s, 'Alfa')).toMatchObject({ before: 0, nextFor: ['anna', 'bo', 'disa', 'eva'] })
    await next(s)
    expect(await why(s, 'Alfa')).toMatchObject({ hindrances: [{ code: 'held', byName: 'anna', kind: 'desk' }] })
  })

  test('a lock through a shared number names who has promised and where', async () => {
    const s = await scenario({
      users,
      companies: { Norr: { phones, queue: { höst: { lane: 'prio', owner: 'anna' } } }, Söder: { phones } },
    })
    await lockCompany(s, { company: 'Norr', owner: 'anna' })
    const [locked] = (await why(s, 'Söder')).hindrances
    expect(locked).toMatchObject({ code: 'locked', ownerName: 'anna', organization: 'Norr' })
    expect((await explainCompany(s.as('eva'), { organizationId: s.companyId('Söder') })).sharing).toMatchObject([
      { name: 'Norr' },
    ])
    expect(await why(s, 'Norr')).toMatchObject({ ownerName: 'anna', lock: { ownerName: 'anna' } })
    expect(await why(s, 'Söder')).toMatchObject({ lock: null })
  })

  test('a company that is promised tells its own lock, and it is the owner alone who is served', async () => {
    const s = await scenario({ users, companies: { Alfa: {}, Beta: {} } })
    const { card } = await next(s)
    const promisedAt = TEST_NOW + 60 * MINUTE
    await recordOutcome(s.as('anna'), {
      commandId: randomUUID(),
      holdToken: card?.holdToken ?? '',
      outcome: 'callback_prio',
      callbackAt: new Date(promisedAt).toISOString(),
      contact: { firstName: 'Åsa', lastName: 'Berg' },
      next: false,
    })
    const lock = { ownerName: 'anna', since: isoOf(TEST_NOW), promisedAt: isoOf(promisedAt) }
    const early = await why(s, 'Alfa')
    expect(early).toMatchObject({ lock, ownerName: 'anna', nextFor: [] })
    expect(early.hindrances.map(({ code }) => code)).toEqual(['not_due'])

    s.clock.now = promisedAt + MINUTE
    expect(await why(s, 'Alfa')).toMatchObject({ lock, hindrances: [], nextFor: ['anna'] })
    expect((await take(s, 'bo'))?.organization.legalName).toBe('Beta')
    expect((await take(s))?.organization.legalName).toBe('Alfa')
  })

  test('every campaign answers for itself: not in its round, closed, paused, due later, outside its window', async () => {
    const s = await scenario({
      users,
      now: TEST_NOW,
      campaigns: {
        höst: {},
        vår: {},
        vinter: { status: 'paused' },
        kväll: { rules: { window: { weekdays: [1, 2, 3, 4, 5], openMinute: 1020, closeMinute: 1200 } } },
      },
      companies: {
        Alfa: {
          queue: {
            höst: { state: 'closed', lastOutcome: 'no', lastCallAt: TEST_NOW - MINUTE },
            vinter: {},
            kväll: { lane: 'retry', dueAt: TEST_NOW + 60 * MINUTE, attempts: 1 },
          },
        },
      },
    })
    expect(await codes(s, 'Alfa')).toEqual(['closed'])
    expect(await codes(s, 'Alfa', 'vår')).toEqual(['not_in_round'])
    expect(await codes(s, 'Alfa', 'vinter')).toEqual(['paused'])
    expect(await codes(s, 'Alfa', 'kväll')).toEqual(['not_due', 'outside_window'])
  })

  test('callers are not told, the office is, and a company that is not there is not found', async () => {
    const s = await scenario({ users, companies: { Alfa: {} } })
    const asked = { organizationId: s.companyId('Alfa') }
    await expect(explainCompany(s.as('anna'), asked)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await explainCompany(s.as('disa'), asked)).organization).toBe('Alfa')
    await expect(explainCompany(s.as('eva'), { organizationId: 9999 })).rejects.toMatchObject({ code: 'not_found' })
  })
})
