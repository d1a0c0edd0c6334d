import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addMember } from '@/lib/campaigns/add-member'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { createCampaign } from '@/lib/campaigns/create-campaign'
import { pauseCampaign } from '@/lib/campaigns/pause-campaign'
import { resumeCampaign } from '@/lib/campaigns/resume-campaign'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { newCampaign } from '@/lib/campaigns/schema'
import { finishCampaign } from '@/lib/rounds/finish-campaign'
import { holdCard } from '../support/hold-card'
import { type Scenario, scenario } from '../support/scenario'
import { auditOf } from '../support/standing-bars'

const users = { anna: 'caller', disa: 'office', eva: 'supervisor', adam: 'admin' } as const
const wanted = (name: string) => ({
  commandId: randomUUID(),
  name,
  rules: { attemptLimit: 7 },
  script: { sections: [{ title: 'Hej', text: 'Hej {{contact}}', kind: 'section' as const }] },
})
const steer = (s: Scenario) => ({ commandId: randomUUID(), campaignId: s.campaignId() })

describe('a campaign', () => {
  test('is made with its own figures over the defaults, audited, and has no round yet', async () => {
    const s = await scenario({ users })
    const { campaignId } = await createCampaign(s.as('eva'), wanted('Vår'))
    const { script, ...campaign } = await campaignOf(s.db.read, campaignId)
    const rules = { ...DEFAULT_RULES, attemptLimit: 7 }
    expect(campaign).toEqual({
      id: campaignId,
      name: 'Vår',
      status: 'running',
      rules,
      roundId: null,
      roundNumber: null,
    })
    expect(script.sections).toHaveLength(1)
    expect(await auditOf(s, 'campaign')).toEqual(['campaign:created'])
  })

  test('has a name that nobody takes for another', async () => {
    const s = await scenario({ users })
    await createCampaign(s.as('eva'), wanted('Våren 2027'))
    for (const name of ['VÅREN 2027', 'Våren  2027', ' våren\u00a02027']) {
      await expect(createCampaign(s.as('eva'), wanted(name))).rejects.toMatchObject({ code: 'invalid' })
    }
    expect(await createCampaign(s.as('eva'), wanted('Våren 2028'))).toMatchObject({ campaignId: expect.any(Number) })
  })

  test('has a name of its own', async () => {
    const s = await scenario({ users })
    await createCampaign(s.as('adam'), wanted('Vår'))
    await expect(createCampaign(s.as('adam'), wanted('Vår'))).rejects.toMatchObject({ code: 'invalid' })
  })

  test('figures that nobody knows are refused', () => {
    expect(newCampaign.safeParse({ ...wanted('Vår'), rules: { attempts: 7 } }).success).toBe(false)
    expect(newCampaign.safeParse({ ...wanted('Vår'), rules: { prioMaxDays: 0 } }).success).toBe(false)
    expect(newCampaign.safeParse(wanted('Vår')).success).toBe(true)
  })

  test('is read with its running round, and again when its figures change', async () => {
    const s = await scenario({ users })
    expect(await campaignOf(s.db.read, s.campaignId())).toMatchObject({ roundId: s.roundId(), roundNumber: 1 })
    await s.db.write(({ q, t }) =>
      q
        .update(t.campaign)
        .set({ rules: { attemptLimit: 9 }, version: 2 })
        .where(eq(t.campaign.id, s.campaignId()))
        .returning(),
    )
    expect((await campaignOf(s.db.read, s.campaignId())).rules.attemptLimit).toBe(9)
    await expect(campaignOf(s.db.read, 99)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('gets members, once each', async () => {
    const s = await scenario({ users, campaigns: { höst: { members: [] } } })
    const member = { ...steer(s), userId: s.userId('anna') }
    expect(await addMember(s.as('eva'), member)).toEqual({ added: true })
    expect(await addMember(s.as('eva'), { ...member, commandId: randomUUID() })).toEqual({ added: false })
    expect(s.told('campaign:changed')[0]?.to).toContain(`user:${s.userId('anna')}`)
  })
})

describe('pausing', () => {
  test('takes decks back and leaves the card on the screen', async () => {
    const s = await scenario({ users, companies: { A: {}, B: {} } })
    await holdCard(s, { user: 'anna', company: 'A', kind: 'desk' })
    await holdCard(s, { user: 'anna', company: 'B', kind: 'deck' })
    await pauseCampaign(s.as('eva'), steer(s))
    expect(await s.db.read.q.select().from(s.db.read.t.hold)).toMatchObject([{ kind: 'desk' }])
    expect(s.told('deck:changed')[0]).toMatchObject({
      to: [`user:${s.userId('anna')}`],
      payload: { reason: 'withdrawn' },
    })
    expect((await campaignOf(s.db.read, s.campaignId())).status).toBe('paused')
    await resumeCampaign(s.as('eva'), steer(s))
    expect((await campaignOf(s.db.read, s.campaignId())).status).toBe('running')
    expect(await auditOf(s, 'campaign')).toEqual(['campaign:paused', 'campaign:running'])
    expect(s.told('campaign:changed')).toHaveLength(2)
  })

  test('twice is once, and a finished campaign stays finished', async () => {
    const s = await scenario({ users })
    await pauseCampaign(s.as('eva'), steer(s))
    await pauseCampaign(s.as('adam'), steer(s))
    expect(await auditOf(s, 'campaign')).toEqual(['campaign:paused'])
    await finishCampaign(s.as('eva'), steer(s))
    await expect(resumeCampaign(s.as('eva'), steer(s))).rejects.toMatchObject({ code: 'conflict' })
    await expect(pauseCampaign(s.as('eva'), steer(s))).rejects.toMatchObject({ code: 'conflict' })
  })
})

test('callers and the office steer no campaign', async () => {
  const s = await scenario({ users })
  for (const name of ['anna', 'disa']) {
    const refused = { code: 'forbidden' }
    await expect(createCampaign(s.as(name), wanted('Vår'))).rejects.toMatchObject(refused)
    await expect(addMember(s.as(name), { ...steer(s), userId: 1 })).rejects.toMatchObject(refused)
    await expect(pauseCampaign(s.as(name), steer(s))).rejects.toMatchObject(refused)
    await expect(resumeCampaign(s.as(name), steer(s))).rejects.toMatchObject(refused)
    await expect(finishCampaign(s.as(name), steer(s))).rejects.toMatchObject(refused)
  }
})
