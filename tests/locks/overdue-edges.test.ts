import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { listLocks } from '@/lib/locks/list-locks'
import { listTakers } from '@/lib/locks/list-takers'
import { markOverdueLocks } from '@/lib/locks/mark-overdue-locks'
import { isReleasedByItself, overdueWorkingDays } from '@/lib/locks/rules'
import { annasLock } from '../support/annas-lock'
import { HOUR, iso } from '../support/lock-instants'
import { toldSince } from '../support/lock-log'
import { entryOf } from '../support/standing-bars'

const DAY = 24 * 60

describe('the supervisor`s lists', () => {
  test('a lock with its company, campaign, owner and times, and what a new time has to keep to', async () => {
    const { s, lockId } = await annasLock()
    const [lock] = await listLocks(s.as('eva'), { overdueFrom: 0 })
    expect(lock).toEqual({
      ...{ id: lockId, organizationId: s.companyId('A'), organization: 'A', entryId: s.entryId('A') },
      ...{ campaignId: s.campaignId(), campaign: 'höst', ownerId: s.userId('anna'), ownerName: 'anna' },
      ...{ since: iso(s.clock.now), promisedAt: iso(s.clock.now + HOUR), ownerWorks: true, overdueDays: 0 },
      ...{ onScreenOf: null, timeRules: { window: DEFAULT_RULES.window, prioMaxDays: 30 } },
    })
    await s.db.write(({ q, t }) =>
      q
        .update(t.user)
        .set({ role: 'office' })
        .where(eq(t.user.id, s.userId('anna')))
        .returning(),
    )
    expect(await listLocks(s.as('eva'), { overdueFrom: 1 })).toMatchObject([{ ownerWorks: false }])
  })

  test('who can keep a promise, by name in Swedish order, and what time it is', async () => {
    const { s } = await annasLock()
    const names = ['Östen', 'Åke', 'Zeb', 'Ärla', 'Abel']
    const rows = names.map((name) => ({ username: name, name, signature: '', role: 'caller' as const }))
    const stamps = { passwordHash: '-', createdAt: 1, updatedAt: 1 }
    await s.db.write(({ q, t }) =>
      q
        .insert(t.user)
        .values(rows.map((row) => ({ ...row, ...stamps })))
        .returning(),
    )
    const { at, takers, limit } = await listTakers(s.as('eva'))
    expect([at, limit]).toEqual([iso(s.clock.now), 25])
    expect(takers.map(({ name }) => name)).toEqual(['Abel', 'anna', 'bo', 'eva', 'Zeb', 'Åke', 'Ärla', 'Östen'])
  })
})

describe('how late a promise is', () => {
  const { window } = DEFAULT_RULES
  const at = (day: string, minute: number) => instantOf(day, minute)

  test('a promise for this instant is not late, nor is one of today', () => {
    expect(overdueWorkingDays(at('2026-11-19', 600), at('2026-11-19', 600), window)).toBe(0)
    expect(overdueWorkingDays(at('2026-11-19', 600), at('2026-11-19', 601), window)).toBe(0)
    expect(overdueWorkingDays(at('2026-11-23', 600), at('2026-11-19', 601), window)).toBe(0)
  })

  test('each working day at the same time counts one, to the minute, also over years', () => {
    expect(overdueWorkingDays(at('2026-11-19', 600), at('2026-11-24', 599), window)).toBe(2)
    expect(overdueWorkingDays(at('2026-11-19', 600), at('2026-11-24', 600), window)).toBe(3)
    const year = overdueWorkingDays(at('2025-11-19', 600), at('2026-11-19', 600), window)
    expect(year).toBeGreaterThan(245)
    expect(year).toBeLessThan(256)
    const longest = overdueWorkingDays(at('2016-11-19', 600), at('2026-11-19', 600), window)
    expect(longest).toBeLessThan(400)
    expect(longest).toBe(overdueWorkingDays(at('2016-11-19', 600), at('2020-11-19', 600), window))
  })

  test('is released by itself from the day that is said, when the rule is on', () => {
    const rules = { autoReleaseOverdueLocks: true, autoReleaseAfterDays: 3 }
    expect([2, 3, 4].map((days) => isReleasedByItself(days, rules))).toEqual([false, true, true])
    expect(isReleasedByItself(3, { ...rules, autoReleaseOverdueLocks: false })).toBe(false)
  })

  test('what releases itself says so in the history, in the log and to its owner', async () => {
    const { s, lockId } = await annasLock({ campaigns: { höst: { rules: { autoReleaseOverdueLocks: true } } } })
    s.wait(2 * DAY)
    // A weekend lies between: one working day late on Monday.
    s.wait(2 * DAY + 120)
    expect(await markOverdueLocks(s.system())).toEqual({ marked: 1, released: 0 })
    expect(toldSince(s)).toEqual([
      {
        ...{ name: 'callbacks:changed', to: [`user:${s.userId('anna')}`, 'floor'] },
        payload: { userId: s.userId('anna') },
      },
    ])
    expect(await markOverdueLocks(s.system())).toEqual({ marked: 0, released: 0 })
    s.wait(DAY)
    expect(await markOverdueLocks(s.system())).toEqual({ marked: 1, released: 1 })
    const [row] = await s.db.read.q.select().from(s.db.read.t.addressLock)
    expect(row).toMatchObject({ id: lockId, reason: 'expired', reasonText: '3 arbetsdagar försenat', overdueDays: 3 })
    const [line] = await s.db.read.q.select().from(s.db.read.t.activity)
    expect(line?.body).toMatch(/Löftet släpptes: 3 arbetsdagar försenat$/)
    expect(line?.createdById).toBeNull()
    expect(s.told('card:changed')[0]?.payload).toMatchObject({ byId: 0, what: 'note' })
    expect(await entryOf(s, s.entryId('A'))).toMatchObject({ lane: 'callback', ownerId: null })
  })
})
