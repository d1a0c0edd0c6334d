import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { recordOutcome } from '@/lib/calls/record-outcome'
import type { OutcomeInput } from '@/lib/calls/schema'
import { loadDesk } from '@/lib/desk/load-desk'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { saveDraft } from '@/lib/queue/save-draft'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'

const HOUR = 3_600_000
const iso = (at: number) => new Date(at).toISOString()
const next = (s: Scenario, name = 'anna', screenId?: string) =>
  claimNextCard(s.as(name), { campaignId: s.campaignId(), ...(screenId ? { screenId } : {}) })
const call = async (s: Scenario, said: Partial<OutcomeInput> & Pick<OutcomeInput, 'outcome'>) => {
  const holdToken = (await next(s)).card?.holdToken ?? ''
  return recordOutcome(s.as('anna'), { commandId: randomUUID(), holdToken, next: false, ...said })
}

describe('the snapshot', () => {
  test('shows campaigns, card, deck, draft, counts and names', async () => {
    const companies = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`F${i + 1}`, {}]))
    const s = await scenario({ campaigns: { höst: {}, andras: { members: ['bo'] } }, companies })
    await next(s)
    await saveDraft(s.as('anna'), { entryId: s.entryId('F1'), note: 'Hej', checklist: {} })
    const desk = await loadDesk(s.as('anna'), {})
    expect(desk).toMatchObject({
      version: TEST_NOW,
      at: iso(TEST_NOW),
      user: { id: s.userId('anna'), name: 'anna', role: 'caller' },
      campaigns: [{ id: s.campaignId(), name: 'höst', roundNumber: 1, status: 'running' }],
      campaignId: s.campaignId(),
      card: { organization: { legalName: 'F1' }, draft: { note: 'Hej' } },
      deck: { organization: { legalName: 'F2' } },
      because: null,
      otherScreen: false,
      callbacks: [],
      counts: { day: '2026-11-19', calls: 0, talked: 0, orders: 0, orderValue: 0, cancelled: 0 },
      undo: null,
      locks: { open: 0, warnAt: 20, limit: 25 },
      settings: { dialScheme: 'tel', demo: false, clockOffsetMs: 0 },
    })
    expect(desk.colleagues).toEqual([
      { id: s.userId('anna'), name: 'anna' },
      { id: s.userId('bo'), name: 'bo' },
    ])
  })

  test('counts locks by the figures of the campaign that is worked', async () => {
    const s = await scenario({ campaigns: { höst: {}, vinter: { rules: { lockWarnAt: 2, lockLimit: 3 } } } })
    const locksIn = async (name: string) => (await loadDesk(s.as('anna'), { campaignId: s.campaignId(name) })).locks
    expect(await locksIn('höst')).toEqual({ open: 0, warnAt: 20, limit: 25 })
    expect(await locksIn('vinter')).toEqual({ open: 0, warnAt: 2, limit: 3 })
  })

  test('shows my promises and the callbacks I set, by time, with what is overdue', async () => {
    const s = await scenario({
      companies: { Common: { contact: ['Anna', 'Åberg'] }, Mine: { contact: ['Bo', 'Ek'] }, Later: {} },
    })
    await call(s, { outcome: 'callback', callbackAt: iso(TEST_NOW + HOUR) })
    const { card } = await next(s)
    await recordOutcome(s.as('anna'), {
      commandId: randomUUID(),
      holdToken: card?.holdToken ?? '',
      outcome: 'callback_prio',
      callbackAt: iso(TEST_NOW + 2 * HOUR),
      contactId: card?.contacts[0]?.id,
      next: false,
    })
    const shown = (await loadDesk(s.as('anna'), {})).callbacks
    expect(shown).toMatchObject([
      { organization: 'Common', isPrio: false, dueAt: iso(TEST_NOW + HOUR), overdue: false, lockId: null },
      { organization: 'Mine', isPrio: true, dueAt: iso(TEST_NOW + 2 * HOUR), overdue: false, campaignName: 'höst' },
    ])
    expect(shown[1]?.lockId).toBeGreaterThan(0)
    expect((await loadDesk(s.as('anna'), {})).locks.open).toBe(1)
    s.wait(90)
    expect((await loadDesk(s.as('anna'), {})).callbacks.map(({ overdue }) => overdue)).toEqual([true, false])
    expect((await loadDesk(s.as('bo'), {})).callbacks).toEqual([])
  })

  test('leaves a callback out once somebody has called it', async () => {
    const s = await scenario({ companies: { Common: {} } })
    await call(s, { outcome: 'callback', callbackAt: iso(TEST_NOW + HOUR) })
    s.wait(61)
    const holdToken = (await next(s, 'bo')).card?.holdToken ?? ''
    await recordOutcome(s.as('bo'), { commandId: randomUUID(), holdToken, outcome: 'no', next: false })
    expect((await loadDesk(s.as('anna'), {})).callbacks).toEqual([])
  })

  test('shows the latest outcome while it can be undone', async () => {
    const s = await scenario({ companies: { A: {} } })
    const { saved } = await call(s, { outcome: 'no' })
    expect((await loadDesk(s.as('anna'), {})).undo).toEqual({
      activityId: saved.activityId,
      organization: 'A',
      outcome: 'no',
      until: saved.undoUntil,
      orderNumber: null,
    })
    expect((await loadDesk(s.as('anna'), {})).counts).toMatchObject({ calls: 1, talked: 1 })
    s.wait(1)
    expect((await loadDesk(s.as('anna'), {})).undo).toBeNull()
  })

  test('says why there is nothing, and says nothing while there is something', async () => {
    const s = await scenario({ companies: { A: {} } })
    expect((await loadDesk(s.as('anna'), {})).because).toBeNull()
    await next(s, 'bo')
    expect((await loadDesk(s.as('anna'), {})).because).toMatchObject({ code: 'held_by_others' })
  })

  test('shows nothing of the card on a second screen', async () => {
    const s = await scenario({ companies: { A: {} } })
    await next(s, 'anna', 'one')
    expect(await loadDesk(s.as('anna'), { screenId: 'two' })).toMatchObject({
      card: null,
      deck: null,
      otherScreen: true,
    })
    expect((await loadDesk(s.as('anna'), { screenId: 'one' })).card).not.toBeNull()
  })

  test('opens on the campaign asked for if it is mine, and is empty for who is in none', async () => {
    const s = await scenario({
      users: { anna: 'caller', disa: 'office' },
      campaigns: { höst: { members: ['anna'], status: 'paused' }, vår: { members: ['anna'] }, andras: { members: [] } },
    })
    const chosen = async (name: string, campaignId?: number) =>
      (await loadDesk(s.as(name), campaignId ? { campaignId } : {})).campaignId
    expect(await chosen('anna')).toBe(s.campaignId('vår'))
    expect(await chosen('anna', s.campaignId('höst'))).toBe(s.campaignId('höst'))
    expect(await chosen('anna', s.campaignId('andras'))).toBe(s.campaignId('vår'))
    expect(await chosen('disa')).toBeNull()
  })

  test('carries the settings of the installation', async () => {
    const s = await scenario()
    await s.db.write(({ q, t }) =>
      q
        .insert(t.setting)
        .values([
          { key: 'dial_scheme', value: 'sip', createdAt: 1, updatedAt: 1 },
          { key: 'demo', value: true, createdAt: 1, updatedAt: 1 },
        ])
        .returning(),
    )
    const { settings } = await loadDesk(s.as('anna'), {})
    expect(settings).toMatchObject({ dialScheme: 'sip', demo: true })
    expect(settings.clockOffsetMs).not.toBe(0)
  })
})
