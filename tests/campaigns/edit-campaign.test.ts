import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { editScript } from '@/lib/campaigns/edit-script'
import { loadCampaign } from '@/lib/campaigns/load-campaign'
import { pauseCampaign } from '@/lib/campaigns/pause-campaign'
import { renameCampaign } from '@/lib/campaigns/rename-campaign'
import { reopenCampaign } from '@/lib/campaigns/reopen-campaign'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { finishCampaign } from '@/lib/rounds/finish-campaign'
import { startRound } from '@/lib/rounds/start-round'
import { editFigures } from '@/lib/rule-changes/edit-figures'
import { autumn, entriesIn } from '../support/autumn-round'
import { type Scenario, scenario } from '../support/scenario'
import { auditOf } from '../support/standing-bars'

const users = { anna: 'caller', disa: 'office', eva: 'supervisor', adam: 'admin' } as const
const on = (s: Scenario, version = 1) => ({ commandId: randomUUID(), campaignId: s.campaignId(), version })
const script = (text: string) => ({ sections: [{ title: 'Öppning', text, kind: 'section' as const }] })
const stored = async (s: Scenario) => (await s.db.read.q.select().from(s.db.read.t.campaign))[0]

describe('the rules of a campaign', () => {
  test('are stored where they differ from the defaults alone, audited and told', async () => {
    const s = await scenario({ users })
    const rules = { ...DEFAULT_RULES, attemptLimit: 7, window: { ...DEFAULT_RULES.window, closeMinute: 1200 } }
    expect(await editFigures(s.as('eva'), { ...on(s), rules })).toMatchObject({ version: 2 })
    expect((await stored(s))?.rules).toEqual({ attemptLimit: 7, window: rules.window })
    expect((await campaignOf(s.db.read, s.campaignId())).rules.attemptLimit).toBe(7)
    expect(await auditOf(s, 'campaign')).toEqual(['campaign:rules_changed'])
    expect(s.told('campaign:changed')[0]).toMatchObject({ to: [`campaign:${s.campaignId()}`, 'floor'] })
    await editFigures(s.as('eva'), { ...on(s, 2), rules: {} })
    expect((await stored(s))?.rules).toEqual({})
  })

  test('of two supervisors at once the second hears who was first', async () => {
    const s = await scenario({ users })
    await editFigures(s.as('adam'), { ...on(s), rules: { attemptLimit: 7 } })
    const second = editFigures(s.as('eva'), { ...on(s), rules: { attemptLimit: 9 } })
    await expect(second).rejects.toMatchObject({
      code: 'conflict',
      message: 'adam ändrade reglerna kl. 10:41. Ladda om för att se ändringen; det du har skrivit är inte sparat.',
    })
    expect((await stored(s))?.rules).toEqual({ attemptLimit: 7 })
    expect(await editFigures(s.as('eva'), { ...on(s, 2), rules: { attemptLimit: 9 } })).toMatchObject({ version: 3 })
  })

  test('raced by two on the same version, one is written and the other refused', async () => {
    const s = await scenario({ users })
    const both = await Promise.allSettled([
      editFigures(s.as('adam'), { ...on(s), rules: { attemptLimit: 7 } }),
      editFigures(s.as('eva'), { ...on(s), rules: { attemptLimit: 9 } }),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await stored(s))?.version).toBe(2)
  })

  test('may be edited though the script was, or the campaign paused, in the meantime', async () => {
    const s = await scenario({ users })
    await editScript(s.as('adam'), { ...on(s), script: script('Hej') })
    await pauseCampaign(s.as('adam'), { commandId: randomUUID(), campaignId: s.campaignId() })
    expect(await editFigures(s.as('eva'), { ...on(s), rules: { attemptLimit: 7 } })).toMatchObject({ version: 4 })
  })
})

describe('a script', () => {
  test('is replaced as a whole, and the same command twice is one change', async () => {
    const s = await scenario({ users })
    const once = { ...on(s), script: script('Hej {{contact}}') }
    expect(await editScript(s.as('eva'), once)).toEqual({ version: 2 })
    expect(await editScript(s.as('eva'), once)).toEqual({ version: 2 })
    expect((await campaignOf(s.db.read, s.campaignId())).script).toEqual(script('Hej {{contact}}'))
    const again = editScript(s.as('adam'), { ...on(s), script: script('Hallå') })
    await expect(again).rejects.toMatchObject({ code: 'conflict', details: { by: 'eva' } })
  })
})

describe('a name', () => {
  test('is changed unless another campaign has it', async () => {
    const s = await scenario({ users, campaigns: { höst: {}, vår: {} } })
    await expect(renameCampaign(s.as('eva'), { ...on(s), name: 'vår' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(renameCampaign(s.as('eva'), { ...on(s), name: 'Vår ' })).rejects.toMatchObject({ code: 'invalid' })
    expect(await renameCampaign(s.as('eva'), { ...on(s), name: 'Hösten' })).toEqual({ version: 2 })
    expect((await loadCampaign(s.as('eva'), { campaignId: s.campaignId() })).name).toBe('Hösten')
  })
})

describe('a finished campaign', () => {
  test('is not edited, and goes on where it was when it is opened again', async () => {
    const s = await autumn()
    const command = () => ({ commandId: randomUUID(), campaignId: s.campaignId() })
    await expect(reopenCampaign(s.as('eva'), command())).rejects.toMatchObject({ code: 'conflict' })
    await finishCampaign(s.as('eva'), command())
    await expect(editFigures(s.as('eva'), { ...on(s, 2), rules: {} })).rejects.toMatchObject({ code: 'conflict' })
    expect(await reopenCampaign(s.as('eva'), command())).toEqual({ status: 'running' })
    const { roundId } = await startRound(s.as('eva'), { ...command(), startsOn: '2026-11-20' })
    expect((await entriesIn(s, roundId)).map(({ lane }) => lane).sort()).toEqual(['busy', 'callback', 'prio', 'woken'])
    expect(await auditOf(s, 'campaign')).toEqual(['campaign:finished', 'campaign:reopened'])
  })
})

test('callers and the office edit nothing, and a campaign that is not there is not found', async () => {
  const s = await scenario({ users })
  for (const name of ['anna', 'disa']) {
    const refused = { code: 'forbidden' }
    await expect(editFigures(s.as(name), { ...on(s), rules: {} })).rejects.toMatchObject(refused)
    await expect(editScript(s.as(name), { ...on(s), script: script('') })).rejects.toMatchObject(refused)
    await expect(renameCampaign(s.as(name), { ...on(s), name: 'x' })).rejects.toMatchObject(refused)
    await expect(reopenCampaign(s.as(name), on(s))).rejects.toMatchObject(refused)
    await expect(loadCampaign(s.as(name), { campaignId: 1 })).rejects.toMatchObject(refused)
  }
  const nowhere = { ...on(s), campaignId: 99 }
  await expect(editFigures(s.as('eva'), { ...nowhere, rules: {} })).rejects.toMatchObject({ code: 'not_found' })
  await expect(loadCampaign(s.as('eva'), nowhere)).rejects.toMatchObject({ code: 'not_found' })
})
