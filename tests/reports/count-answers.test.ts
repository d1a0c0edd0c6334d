import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { instantOf, localHourOf } from '@/lib/calendar/local-time'
import { listCalls } from '@/lib/call-list/list-calls'
import { countAnswers } from '@/lib/reports/count-answers'
import { scenario } from '../support/scenario'

/** Calls on the wall: the Sunday when clocks go back, and ordinary days in summer and winter. */
const CALLS = [
  ['2026-03-29', 9 * 60 + 29, true],
  ['2026-03-29', 9 * 60 + 30, false],
  ['2026-10-25', 9 * 60 + 59, true],
  ['2026-06-02', 0, false],
  ['2026-06-02', 23 * 60 + 59, true],
  ['2026-12-31', 13 * 60, true],
  ['2027-01-01', 13 * 60 + 15, false],
] as const
const YEAR = { from: '2026-01-01', to: '2027-12-31' }

async function called() {
  const s = await scenario({ users: { anna: 'caller', eva: 'supervisor' }, companies: { Alfa: {}, Beta: {} } })
  const of = { campaignId: s.campaignId(), createdById: s.userId('anna'), createdAt: 1, updatedAt: 1 }
  await s.db.write(async ({ q, t }) => {
    const [code] = await q
      .insert(t.code)
      .values({ kind: 'industry', key: '43341', label: 'Måleri', createdAt: 1, updatedAt: 1 })
      .returning()
    await q
      .update(t.organization)
      .set({ industryCodeId: code?.id })
      .where(eq(t.organization.id, s.companyId('Alfa')))
      .returning()
    for (const [at, [day, minute, talked]] of CALLS.entries()) {
      const startAt = instantOf(day, minute)
      const organizationId = s.companyId(at % 2 === 0 ? 'Alfa' : 'Beta')
      const when = { startAt, localDay: day, localHour: localHourOf(startAt) }
      await q
        .insert(t.activity)
        .values({ kind: 'call', outcome: 'no', talked, organizationId, ...when, ...of })
        .returning()
    }
  })
  const [industry] = await s.db.read.q.select().from(s.db.read.t.code)
  return { s, industryId: industry?.id ?? 0 }
}

describe('when people answer', () => {
  test('is counted by weekday and half-hour on the wall, over both changes of time', async () => {
    const { s } = await called()
    const { cells, total, best } = await countAnswers(s.as('eva'), YEAR)
    expect(cells).toEqual([
      { weekday: 2, halfHour: 0, calls: 1, talked: 0 },
      { weekday: 2, halfHour: 47, calls: 1, talked: 1 },
      { weekday: 4, halfHour: 26, calls: 1, talked: 1 },
      { weekday: 5, halfHour: 26, calls: 1, talked: 0 },
      { weekday: 7, halfHour: 18, calls: 1, talked: 1 },
      { weekday: 7, halfHour: 19, calls: 2, talked: 1 },
    ])
    expect([total, best]).toEqual([{ calls: 7, talked: 4 }, null])
  })

  test('every cell equals the list that it opens, of all and of an industry', async () => {
    const { s, industryId } = await called()
    for (const industry of [undefined, industryId]) {
      const { cells } = await countAnswers(s.as('eva'), { ...YEAR, industry })
      expect(cells.reduce((sum, { calls }) => sum + calls, 0)).toBe(industry ? 4 : 7)
      for (const { weekday, halfHour, calls, talked } of cells) {
        const { sums } = await listCalls(s.as('eva'), { ...YEAR, weekday, halfHour, industry })
        expect([weekday, halfHour, sums.calls, sums.talked]).toEqual([weekday, halfHour, calls, talked])
      }
    }
  })
})
