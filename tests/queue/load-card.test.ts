import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { loadDesk } from '@/lib/desk/load-desk'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { suppress } from '@/lib/suppression/suppress'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'

const HOUR = 3_600_000
const iso = (at: number) => new Date(at).toISOString()
const next = (s: Scenario, name = 'anna', screenId?: string) =>
  claimNextCard(s.as(name), { campaignId: s.campaignId(), ...(screenId ? { screenId } : {}) })
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

  test('and the one on deck have each their own numbers and people, in the order they were written', async () => {
    const own = (digit: number) => ({
      phones: [`+4631390${digit}001`, `+4631390${digit}000`],
      contact: [`Anna${digit}`, 'Åberg'] as [string, string],
    })
    const s = await scenario({ companies: { A: own(1), B: own(2), C: own(3), D: own(4), E: own(5) } })
    const { card, deck } = await next(s)
    const shown = [card, deck].map((one) => [
      one?.organization.phones.map(({ e164 }) => e164),
      one?.contacts.map(({ firstName }) => firstName),
    ])
    expect(shown).toEqual([
      [['+46313901001', '+46313901000'], ['Anna1']],
      [['+46313902001', '+46313902000'], ['Anna2']],
    ])
  })

  test('says when it was due and called last, and which company is its head office', async () => {
    const dueAt = TEST_NOW - HOUR
    const s = await scenario({ companies: { A: { queue: { höst: { lane: 'retry', dueAt } } }, Main: { queue: {} } } })
    await s.db.write(({ q, t }) =>
      q
        .update(t.organization)
        .set({ parentId: s.companyId('Main') })
        .where(eq(t.organization.id, s.companyId('A')))
        .returning(),
    )
    const { card } = await next(s)
    expect(card).toMatchObject({
      dueAt: iso(dueAt),
      lastCallAt: null,
      organization: { headOffice: { id: s.companyId('Main'), name: 'Main' } },
    })
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
