import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addMember } from '@/lib/campaigns/add-member'
import { listCampaigns } from '@/lib/campaigns/list-campaigns'
import { loadCampaign } from '@/lib/campaigns/load-campaign'
import { pauseCampaign } from '@/lib/campaigns/pause-campaign'
import { removeMember } from '@/lib/campaigns/remove-member'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { startApp } from '../support/app'
import { holdCard } from '../support/hold-card'
import { type Scenario, scenario } from '../support/scenario'
import { openScreen } from '../support/screen'
import { auditOf } from '../support/standing-bars'

const users = { anna: 'caller', bo: 'caller', disa: 'office', eva: 'supervisor' } as const
const member = (s: Scenario, name = 'anna') => ({
  commandId: randomUUID(),
  campaignId: s.campaignId(),
  userId: s.userId(name),
})

describe('a member who is removed', () => {
  test('finishes the card on the desk, gives the one on deck back and is served no more', async () => {
    const s = await scenario({ users, companies: { A: {}, B: {}, C: {} } })
    await holdCard(s, { user: 'anna', company: 'A', kind: 'desk' })
    await holdCard(s, { user: 'anna', company: 'B', kind: 'deck' })
    await holdCard(s, { user: 'bo', company: 'C', kind: 'deck' })
    expect(await removeMember(s.as('eva'), member(s))).toEqual({ removed: true })
    const holds = await s.db.read.q.select().from(s.db.read.t.hold)
    expect(holds.map(({ userId, kind }) => [userId, kind])).toEqual([
      [s.userId('anna'), 'desk'],
      [s.userId('bo'), 'deck'],
    ])
    expect(s.told('deck:changed')).toHaveLength(1)
    expect(await auditOf(s, 'campaign')).toEqual(['campaign:member_removed'])
    expect(await removeMember(s.as('eva'), member(s))).toEqual({ removed: false })
  })

  test('gets nothing when asking for the next card', async () => {
    const s = await scenario({ users, companies: { A: {} } })
    await removeMember(s.as('eva'), member(s))
    const asked = { campaignId: s.campaignId() }
    await expect(claimNextCard(s.as('anna'), asked)).rejects.toMatchObject({ code: 'forbidden' })
    await addMember(s.as('eva'), member(s))
    expect((await claimNextCard(s.as('anna'), asked)).card?.organization.legalName).toBe('A')
  })

  test('hears no more of the campaign, and again when back', async () => {
    const s = await scenario({ users })
    const app = await startApp(s)
    const screen = await openScreen(app, 'anna')
    const steer = async (verb: string, body: object = {}) => {
      const call = `POST /api/campaigns/${s.campaignId()}/${verb}`
      expect((await app.ask(call, { as: 'eva', body: { commandId: randomUUID(), ...body } })).status).toBe(200)
    }
    await steer('members/remove', { userId: s.userId('anna') })
    await screen.hear('member:removed')
    const heard = screen.facts('campaign:changed').length
    await steer('pause')
    await steer('members', { userId: s.userId('anna') })
    await screen.hear('member:added')
    await steer('resume')
    await screen.hear('campaign:changed')
    expect(heard).toBe(1)
    expect(
      screen.told
        .map(({ name }) => name)
        .filter((name) => /^(member|campaign):/.test(name))
        .slice(0, 4),
    ).toEqual(['member:removed', 'campaign:changed', 'member:added', 'campaign:changed'])
  })
})

describe('a campaign that is looked at', () => {
  test('shows who works it, who could, their promises and who has a card', async () => {
    const s = await scenario({
      users,
      campaigns: { höst: { members: ['anna'] } },
      companies: { A: { queue: { höst: { lane: 'prio', owner: 'anna' } } }, B: { contact: ['Åsa', 'Öberg'] } },
    })
    await holdCard(s, { user: 'anna', company: 'A', kind: 'desk' })
    const { people, rounds, example } = await loadCampaign(s.as('eva'), { campaignId: s.campaignId() })
    expect(people.map(({ name, isMember, promises, isOnCard }) => [name, isMember, promises, isOnCard])).toEqual([
      ['anna', true, 1, true],
      ['bo', false, 0, false],
      ['eva', false, 0, false],
    ])
    expect(rounds).toMatchObject([{ number: 1, state: 'running', total: 2, closed: 0 }])
    expect(example).toMatchObject({ company: 'B', contact: 'Åsa Öberg', firstName: 'Åsa' })
  })

  test('stands in the list with its round in figures that are all of it, and nothing ringable while paused', async () => {
    const s = await scenario({
      users,
      campaigns: { höst: {}, vår: { status: 'paused' } },
      companies: {
        A: { queue: { höst: {}, vår: {} } },
        B: { queue: { höst: { lane: 'retry', dueAt: 1 } } },
        C: { queue: { höst: { state: 'barred' } } },
        D: { queue: { höst: { state: 'closed' } } },
      },
    })
    const [first, second] = await listCampaigns(s.as('eva'))
    expect(first).toMatchObject({ name: 'höst', members: 4 })
    const shares = { total: 4, fresh: 1, waiting: 1, barred: 1, closed: 1, ringableNow: 2 }
    expect(first?.round).toEqual({ id: s.roundId(), number: 1, ...shares })
    expect(second).toMatchObject({ name: 'vår', status: 'paused', round: { ringableNow: 0, fresh: 1 } })
    await pauseCampaign(s.as('eva'), { commandId: randomUUID(), campaignId: s.campaignId() })
    expect((await listCampaigns(s.as('eva'))).map((one) => one.round?.ringableNow)).toEqual([0, 0])
    await expect(listCampaigns(s.as('disa'))).rejects.toMatchObject({ code: 'forbidden' })
  })
})
