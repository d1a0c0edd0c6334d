import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import type { CardAnswer } from '@/lib/queue/types'
import { scenario, TEST_NOW } from '../support/scenario'
import { next, takeAll } from '../support/serving'

const MINUTE = 60_000
const ago = (minutes: number) => TEST_NOW - minutes * MINUTE
const nameOf = (answer: CardAnswer) => answer.card?.organization.legalName

describe('what is passed over', () => {
  const taken = ['+46313901001', '+46313901002'] as const

  test("another's promise, what is not due, closed and barred entries", async () => {
    const s = await scenario({
      companies: {
        Bos: { queue: { höst: { lane: 'prio', dueAt: ago(5), owner: 'bo', isPromised: true } } },
        Later: { queue: { höst: { lane: 'callback', dueAt: TEST_NOW + MINUTE } } },
        Moved: { queue: { höst: { lane: 'fresh', dueAt: TEST_NOW + MINUTE } } },
        Closed: { queue: { höst: { state: 'closed' } } },
        Barred: { queue: { höst: { state: 'barred' } } },
      },
    })
    expect((await next(s)).card).toBeNull()
  })

  test('a company that somebody has in another campaign', async () => {
    const both = { queue: { höst: {}, vår: {} } }
    const s = await scenario({ campaigns: { höst: {}, vår: {} }, companies: { Both: both, Free: {} } })
    expect(nameOf(await next(s, 'bo', 'vår'))).toBe('Both')
    expect(nameOf(await next(s, 'anna', 'höst'))).toBe('Free')
  })

  test('a company with a number that somebody has, unless that number is dead', async () => {
    const s = await scenario({
      companies: {
        First: { phones: [...taken] },
        Shares: { phones: [taken[1], '+46313901003'] },
        SharesDead: { phones: [{ e164: taken[1], status: 'dead' }, '+46313901004'] },
      },
    })
    expect(nameOf(await next(s, 'bo'))).toBe('First')
    expect(nameOf(await next(s, 'anna'))).toBe('SharesDead')
  })

  test('a stopped number, company or org.nr, even where no bar stands', async () => {
    const s = await scenario({
      companies: {
        Number: { phones: [taken[0]] },
        Company: {},
        OrgNo: { orgNo: '165561541490' },
        Lifted: { phones: [taken[1]] },
      },
    })
    const stop = { case: 'no_calls' as const, createdAt: TEST_NOW, updatedAt: TEST_NOW }
    await s.db.write(({ q, t }) =>
      q
        .insert(t.suppression)
        .values([
          { ...stop, phone: taken[0] },
          { ...stop, organizationId: s.companyId('Company') },
          { ...stop, orgNo: '165561541490', wholeCompany: true },
          { ...stop, phone: taken[1], status: 'released' },
        ])
        .returning(),
    )
    expect(nameOf(await next(s))).toBe('Lifted')
    expect((await next(s, 'bo')).card).toBeNull()
  })
})

describe('time', () => {
  const evening = instantOf('2026-11-19', 18 * 60)
  const callback = (isPromised: boolean) => ({
    queue: { höst: { lane: 'callback' as const, dueAt: ago(1), isPromised } },
  })

  test('outside the call window only promised times are served, to nine in the evening', async () => {
    const s = await scenario({
      now: evening,
      companies: { Fresh: {}, Free: callback(false), Promised: callback(true) },
    })
    expect(await takeAll(s, 2)).toEqual(['Promised', undefined])
    expect((await next(s)).because).toMatchObject({ code: 'outside_window', text: 'ringtid 08-17' })
  })

  test('nothing is served after nine, promised or not', async () => {
    const s = await scenario({ now: instantOf('2026-11-19', 21 * 60), companies: { Promised: callback(true) } })
    expect((await next(s)).card).toBeNull()
  })

  test("a promise follows its own campaign's window once its time was not promised", async () => {
    const short = { weekdays: [1, 2, 3, 4, 5], openMinute: 8 * 60, closeMinute: 10 * 60 }
    const prio = { lane: 'prio' as const, dueAt: ago(1), owner: 'anna' }
    const s = await scenario({
      campaigns: { höst: {}, kort: { rules: { window: short } } },
      companies: { Late: { queue: { kort: prio } } },
    })
    expect((await next(s)).card).toBeNull()
  })
})
