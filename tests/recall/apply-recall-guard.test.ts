import { describe, expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { applyRecallGuard } from '@/lib/recall/apply-recall-guard'
import { chain, DAY_MS, dueOf, HOUR_MS, logCall } from '../support/called-numbers'
import type { Scenario } from '../support/scenario'

describe('entries that come after the call', () => {
  const guard = (s: Scenario, entryIds: number[]) =>
    inOneWrite(s.as('anna'), (work) => applyRecallGuard(work, { entryIds }))

  test('are moved as the call would have moved them, by company and by number', async () => {
    const s = await chain()
    await logCall(s, { talked: true })
    const called = s.clock.now
    s.wait(60)
    await guard(s, [s.entryId('Norr', 'vinter'), s.entryId('Söder', 'vinter'), s.entryId('Söder'), s.entryId('Annan')])
    expect(await dueOf(s, 'Norr', 'vinter')).toBe(called + 14 * DAY_MS)
    expect(await dueOf(s, 'Söder', 'vinter')).toBe(called + 14 * DAY_MS)
    expect(await dueOf(s, 'Söder')).toBe(called + 4 * HOUR_MS)
    expect(await dueOf(s, 'Annan')).toBe(0)
  })

  test('are left alone when the call is long ago, undone, or in their own round', async () => {
    const s = await chain()
    await logCall(s, { talked: true })
    await guard(s, [s.entryId('Norr')])
    expect(await dueOf(s, 'Norr')).toBe(0)
    await s.db.write(({ q, t }) => q.update(t.activity).set({ undoneAt: s.clock.now }).returning())
    expect(await guard(s, [s.entryId('Norr', 'vinter')])).toEqual([])
    await s.db.write(({ q, t }) => q.update(t.activity).set({ undoneAt: null }).returning())
    s.wait(15 * 24 * 60)
    expect(await guard(s, [s.entryId('Norr', 'vinter')])).toEqual([])
  })

  test('by company finds all its entries', async () => {
    const s = await chain()
    await logCall(s)
    const organizationIds = [s.companyId('Söder')]
    const moved = await inOneWrite(s.as('anna'), (work) => applyRecallGuard(work, { organizationIds }))
    expect(moved.map((one) => one.entryId).sort()).toEqual([s.entryId('Söder'), s.entryId('Söder', 'vinter')].sort())
  })
})
