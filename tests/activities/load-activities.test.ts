import { describe, expect, test } from 'vitest'
import { loadActivities, recentCalls } from '@/lib/activities/load-activities'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'

const HOUR = 3_600_000

interface Told {
  by?: string
  at?: number
  body?: string
  private?: boolean
  undone?: boolean
  contactId?: number
  e164?: string
  outcome?: 'no' | 'busy'
}
const tell = (s: Scenario, company: string, { by = 'anna', at = TEST_NOW, outcome = 'no', undone, ...rest }: Told) =>
  s.db.write(({ q, t }) =>
    q
      .insert(t.activity)
      .values({
        ...rest,
        kind: 'call',
        outcome,
        organizationId: s.companyId(company),
        campaignId: s.campaignId(),
        startAt: at,
        localDay: '2026-11-19',
        localHour: 10,
        ownerId: s.userId(by),
        createdById: s.userId(by),
        undoneAt: undone ? at : null,
        createdAt: at,
        updatedAt: at,
      })
      .returning(),
  )

describe("the company's history", () => {
  test('newest first, with author, person spoken to, time and text', async () => {
    const s = await scenario({ companies: { Bergs: { contact: ['Anna', 'Åberg'] }, Falu: {} } })
    await tell(s, 'Bergs', { body: 'äldst', at: TEST_NOW - HOUR, contactId: 1 })
    await tell(s, 'Bergs', { by: 'bo', body: 'nyast', undone: true })
    await tell(s, 'Falu', { body: 'ett annat företag' })
    const organizationId = s.companyId('Bergs')
    const shown = await loadActivities(s.db.read, { organizationId, limit: 3, viewerId: s.userId('anna') })
    expect(shown).toEqual([
      expect.objectContaining({ body: 'nyast', by: 'bo', byId: s.userId('bo'), contact: null, undone: true }),
      expect.objectContaining({
        body: 'äldst',
        by: 'anna',
        contact: 'Anna Åberg',
        at: new Date(TEST_NOW - HOUR).toISOString(),
        campaign: 'höst',
        undone: false,
      }),
    ])
  })

  test('older ones follow page by page, none twice and none left out, also when times are equal', async () => {
    const s = await scenario({ companies: { Bergs: {} } })
    for (let at = 0; at < 11; at += 1)
      await tell(s, 'Bergs', { body: `${at}`, at: TEST_NOW - Math.floor(at / 3) * HOUR })
    const of = { organizationId: s.companyId('Bergs'), limit: 3, viewerId: s.userId('anna') }
    const seen = await loadActivities(s.db.read, of)
    for (let page = 0; page < 5; page += 1) {
      const last = seen.at(-1)
      const before = { at: Date.parse(last?.at ?? ''), id: last?.id ?? 0 }
      seen.push(...(await loadActivities(s.db.read, { ...of, before })))
    }
    expect(seen).toHaveLength(11)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(11)
    expect(seen.map(({ at }) => at)).toEqual([...seen.map(({ at }) => at)].sort().reverse())
  })

  test("a private one is its owner's alone (B23)", async () => {
    const s = await scenario({ companies: { Bergs: {} } })
    await tell(s, 'Bergs', { body: 'hemlig', private: true })
    const of = { organizationId: s.companyId('Bergs'), limit: 3 }
    expect(await loadActivities(s.db.read, { ...of, viewerId: s.userId('anna') })).toHaveLength(1)
    expect(await loadActivities(s.db.read, { ...of, viewerId: s.userId('bo') })).toEqual([])
  })
})

describe('recent calls (S25)', () => {
  const NUMBER = '+4631390100'
  const companies = {
    Bergs: { phones: [NUMBER], orgNo: '165595010967', workplaceNo: '1' },
    Gren: { orgNo: '165595010967', workplaceNo: '2' },
    Falu: { phones: [NUMBER] },
    Annat: {},
  }
  const of = (s: Scenario) => ({
    organizationId: s.companyId('Bergs'),
    numbers: [NUMBER],
    orgNo: '165595010967',
    since: TEST_NOW - 24 * HOUR,
    limit: 10,
  })

  test('to the company, its number or its org.nr, each once, newest first', async () => {
    const s = await scenario({ companies })
    await tell(s, 'Bergs', { e164: NUMBER, at: TEST_NOW - 3 * HOUR })
    await tell(s, 'Gren', { by: 'bo', at: TEST_NOW - 2 * HOUR, outcome: 'busy' })
    await tell(s, 'Falu', { e164: NUMBER, at: TEST_NOW - HOUR })
    await tell(s, 'Annat', {})
    await tell(s, 'Bergs', { at: TEST_NOW - 25 * HOUR })
    const found = await recentCalls(s.db.read, of(s))
    expect(found.map(({ organization }) => organization)).toEqual(['Falu', 'Gren', 'Bergs'])
    expect(found[1]).toEqual({
      at: new Date(TEST_NOW - 2 * HOUR).toISOString(),
      by: 'bo',
      e164: null,
      organization: 'Gren',
      outcome: 'busy',
      campaign: 'höst',
    })
    expect(await recentCalls(s.db.read, { ...of(s), limit: 2 })).toHaveLength(2)
  })

  test('neither undone nor private ones', async () => {
    const s = await scenario({ companies })
    await tell(s, 'Bergs', { undone: true })
    await tell(s, 'Bergs', { private: true })
    expect(await recentCalls(s.db.read, of(s))).toEqual([])
  })
})
