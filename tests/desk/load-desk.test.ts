import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { recordOutcome } from '@/lib/calls/record-outcome'
import type { OutcomeInput } from '@/lib/calls/schema'
import { inOneWrite } from '@/lib/context'
import { loadDesk } from '@/lib/desk/load-desk'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { saveDraft } from '@/lib/queue/save-draft'
import { suppress } from '@/lib/suppression/suppress'
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
      counts: { day: '2026-11-19', calls: 0, talked: 0, orders: 0, orderValue: 0 },
      undo: null,
      locks: { open: 0, warnAt: 20, limit: 25 },
      settings: { dialScheme: 'tel', demo: false, clockOffsetMs: 0 },
    })
    expect(desk.colleagues).toEqual([
      { id: s.userId('anna'), name: 'anna' },
      { id: s.userId('bo'), name: 'bo' },
    ])
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

describe('the card', () => {
  test('shows the company whole: numbers as Swedes write them, contact, address, preview and rules', async () => {
    const s = await scenario({
      companies: {
        Bergs: {
          phones: [{ e164: '+4690123456', status: 'dead' }, '+4631390101'],
          contact: ['Anna', 'Åberg'],
          customerNo: '10518',
        },
      },
    })
    await s.db.write(({ q, t }) =>
      q.update(t.organization).set({ visitAddress: 'Storgatan 1', postalCode: 90325, city: 'Umeå' }).returning(),
    )
    const { card } = await next(s)
    expect(card).toMatchObject({
      attempts: 0,
      attemptLimit: 5,
      proposeNoAt: 3,
      campaignName: 'höst',
      organization: { legalName: 'Bergs', customerNo: '10518', address: 'Storgatan 1, 903 25 Umeå', headOffice: null },
      contacts: [{ firstName: 'Anna', lastName: 'Åberg' }],
      lastActivities: [],
      olderActivities: 0,
      recentCalls: [],
      lock: null,
      stop: null,
      timeRules: { prioMaxDays: 30 },
    })
    expect(card?.organization.phones.map(({ shown, status }) => [shown, status])).toEqual([
      ['090-12 34 56', 'dead'],
      ['031-39 01 01', 'ok'],
    ])
    expect(card?.preview.busy).toBe(iso(TEST_NOW + 20 * 60_000))
  })

  test("masks a sole trader's number for callers only", async () => {
    const users = { anna: 'caller', eva: 'supervisor' } as const
    const s = await scenario({ users, companies: { A: { orgNo: '197407269880' }, B: { orgNo: '197407269881' } } })
    await s.db.write(({ q, t }) => q.update(t.organization).set({ soleTrader: true }).returning())
    expect((await next(s, 'anna')).card?.organization.orgNo).toBe('19740726****')
    expect((await next(s, 'eva')).card?.organization.orgNo).toBe('197407269881')
  })

  test('shows the three newest notes and how many are older', async () => {
    const s = await scenario({ companies: { A: {} } })
    await s.db.write(({ q, t }) => {
      const note = (i: number) => ({
        kind: 'note' as const,
        body: `Not ${i}`,
        startAt: TEST_NOW - i * HOUR,
        organizationId: s.companyId('A'),
        createdById: s.userId('bo'),
        localDay: '2026-11-19',
        localHour: 9,
        createdAt: 1,
        updatedAt: 1,
      })
      return q.insert(t.activity).values([5, 4, 3, 2, 1].map(note)).returning()
    })
    const { card } = await next(s)
    expect(card?.lastActivities.map(({ body, by }) => [body, by])).toEqual([
      ['Not 1', 'bo'],
      ['Not 2', 'bo'],
      ['Not 3', 'bo'],
    ])
    expect(card?.olderActivities).toBe(2)
  })

  test('shows who stopped it while it stood on the screen', async () => {
    const s = await scenario({ companies: { A: {} } })
    await next(s)
    await inOneWrite(s.as('bo'), (work) =>
      suppress(work, {
        organizationId: s.companyId('A'),
        e164: null,
        case: 'no_calls',
        urgent: true,
        wholeCompany: false,
        note: '',
      }),
    )
    const { card } = await loadDesk(s.as('anna'), {})
    expect(card?.stop).toMatchObject({ byName: 'bo', case: 'no_calls', at: iso(TEST_NOW) })
  })

  test("shows my own lock, and another's that took hold meanwhile through a shared number", async () => {
    const shared = '+46313901001'
    const s = await scenario({
      companies: { A: { phones: [shared] }, B: { phones: ['+46313901002'] } },
    })
    await next(s)
    const locked = { createdAt: TEST_NOW, updatedAt: TEST_NOW, promisedAt: TEST_NOW + HOUR }
    const [lock] = await s.db.write(({ q, t }) =>
      q
        .insert(t.addressLock)
        .values({ ...locked, organizationId: s.companyId('B'), entryId: s.entryId('B'), ownerId: s.userId('bo') })
        .returning(),
    )
    await s.db.write(async ({ q, t }) => {
      await q
        .insert(t.bar)
        .values({ entryId: s.entryId('A'), cause: 'lock', causeId: lock?.id ?? 0, createdAt: 1 })
        .returning()
      await q
        .update(t.queueEntry)
        .set({ state: 'barred' })
        .where(eq(t.queueEntry.id, s.entryId('A')))
        .returning()
    })
    expect((await loadDesk(s.as('anna'), {})).card?.lock).toMatchObject({ ownerName: 'bo', since: iso(TEST_NOW) })
    await s.db.write(({ q, t }) =>
      q
        .insert(t.addressLock)
        .values({ ...locked, organizationId: s.companyId('A'), entryId: s.entryId('A'), ownerId: s.userId('anna') })
        .returning(),
    )
    expect((await loadDesk(s.as('anna'), {})).card?.lock).toMatchObject({
      ownerName: 'anna',
      promisedAt: iso(TEST_NOW + HOUR),
    })
  })
})
