import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { releaseHold } from '@/lib/queue/release-hold'
import type { CardAnswer } from '@/lib/queue/types'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'

const MINUTE = 60_000
const ago = (minutes: number) => TEST_NOW - minutes * MINUTE
const next = (s: Scenario, name = 'anna', campaign = 'höst') =>
  claimNextCard(s.as(name), { campaignId: s.campaignId(campaign) })
const nameOf = (answer: CardAnswer) => answer.card?.organization.legalName
/** Takes the next card and leaves the queue without it, as an outcome would. */
async function take(s: Scenario, name = 'anna') {
  const answer = await next(s, name)
  if (!answer.card) return undefined
  await s.db.write(({ q, t }) =>
    q
      .update(t.queueEntry)
      .set({ state: 'closed' })
      .where(eq(t.queueEntry.id, answer.card?.entryId ?? 0))
      .returning(),
  )
  await releaseHold(s.as(name), { commandId: randomUUID(), holdToken: answer.card.holdToken, reason: 'pause' })
  return answer.card
}
async function takeAll(s: Scenario, count: number) {
  const names: Array<string | undefined> = []
  for (let i = 0; i < count; i += 1) names.push((await take(s))?.organization.legalName)
  return names
}

describe('the order of serving', () => {
  test('is my Prio, Återkom, Upptaget, and then the mix', async () => {
    const s = await scenario({
      companies: {
        Fresh: {},
        Retry: { queue: { höst: { lane: 'retry', dueAt: ago(90), attempts: 2 } } },
        Busy: { queue: { höst: { lane: 'busy', dueAt: ago(1) } } },
        Callback: { queue: { höst: { lane: 'callback', dueAt: ago(2) } } },
        NewerPrio: { queue: { höst: { lane: 'prio', dueAt: ago(3), owner: 'anna', isPromised: true } } },
        OlderPrio: { queue: { höst: { lane: 'prio', dueAt: ago(4), owner: 'anna', isPromised: true } } },
      },
    })
    expect(await takeAll(s, 7)).toEqual(['OlderPrio', 'NewerPrio', 'Callback', 'Busy', 'Retry', 'Fresh', undefined])
  })

  test('within a lane is earliest due first, and import order for fresh', async () => {
    const due = (minutes: number) => ({ queue: { höst: { lane: 'callback' as const, dueAt: ago(minutes) } } })
    const s = await scenario({ companies: { F1: {}, C5: due(5), F2: {}, C9: due(9), C7: due(7) } })
    expect(await takeAll(s, 5)).toEqual(['C9', 'C7', 'C5', 'F1', 'F2'])
  })

  test('mixes two retries to one fresh, and woken with Ej svar by due time', async () => {
    const due = (lane: 'retry' | 'woken', minutes: number) => ({ queue: { höst: { lane, dueAt: ago(minutes) } } })
    const companies = { F1: {}, F2: {}, R1: due('retry', 30), W2: due('woken', 20), R3: due('retry', 10), F3: {} }
    const s = await scenario({ companies })
    expect(await takeAll(s, 6)).toEqual(['R1', 'W2', 'F1', 'R3', 'F2', 'F3'])
  })

  test('counts the mix for each caller by themselves', async () => {
    const retry = (minutes: number) => ({ queue: { höst: { lane: 'retry' as const, dueAt: ago(minutes) } } })
    const s = await scenario({ companies: { F1: {}, R1: retry(4), R2: retry(3), R3: retry(2) } })
    expect((await take(s, 'anna'))?.lane).toBe('retry')
    expect((await take(s, 'anna'))?.lane).toBe('retry')
    expect((await take(s, 'bo'))?.lane).toBe('retry')
    expect((await take(s, 'anna'))?.lane).toBe('fresh')
  })

  test('says why each card came', async () => {
    const prio = { lane: 'prio' as const, dueAt: ago(41), owner: 'anna', isPromised: true }
    const s = await scenario({ companies: { Bergs: { queue: { höst: prio } } } })
    expect((await next(s)).card).toMatchObject({ lane: 'prio', why: 'Din Prio 10:00, 41 min sen' })
  })

  test('serves my promise from every campaign I belong to, and from no other', async () => {
    const prio = { lane: 'prio' as const, dueAt: ago(5), owner: 'anna', isPromised: true }
    const s = await scenario({
      campaigns: { höst: {}, vår: {}, andras: { members: ['bo'] } },
      companies: {
        Fresh: {},
        Vår: { queue: { vår: prio } },
        Andras: { queue: { andras: { ...prio, dueAt: ago(9) } } },
      },
    })
    expect(await takeAll(s, 3)).toEqual(['Vår', 'Fresh', undefined])
  })
})

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

describe('races', () => {
  test('50 callers who ask at once on 40 cards get 40 distinct ones, and 10 hear that the queue is empty', async () => {
    const users = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`c${i}`, 'caller' as const]))
    const companies = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`Företag ${i}`, {}]))
    const s = await scenario({ users, companies })
    await Promise.all(Object.keys(users).map((name) => next(s, name)))
    const holds = await s.db.read.q.select().from(s.db.read.t.hold)
    const desks = holds.filter(({ kind }) => kind === 'desk')
    expect(new Set(desks.map(({ organizationId }) => organizationId)).size).toBe(40)
    expect(holds).toHaveLength(40)
    const without = Object.keys(users).filter((name) => desks.every(({ userId }) => userId !== s.userId(name)))
    expect(without).toHaveLength(10)
    for (const name of without) expect((await next(s, name)).because?.text).toMatch(/^kön är tom/)
  })

  test('two clicks of one caller give one card', async () => {
    const s = await scenario({ companies: { A: {}, B: {}, C: {} } })
    const [one, two] = await Promise.all([next(s), next(s)])
    expect(one.card?.holdToken).toBe(two.card?.holdToken)
  })
})

describe('nothing to call', () => {
  const because = async (s: Scenario, name = 'anna') => (await next(s, name)).because

  test('says how many come and when', async () => {
    const one = instantOf('2026-11-19', 13 * 60)
    const later = (dueAt: number) => ({ queue: { höst: { lane: 'retry' as const, dueAt } } })
    const s = await scenario({ companies: { A: later(one), B: later(one), C: later(one + 90 * MINUTE) } })
    expect(await because(s)).toEqual({ code: 'later', text: '2 kort 13:00', nextAt: new Date(one).toISOString() })
  })

  test('says whose promises they are', async () => {
    const prio = { queue: { höst: { lane: 'prio' as const, dueAt: ago(1), owner: 'bo' } } }
    const s = await scenario({ companies: { A: prio, B: prio, C: prio } })
    expect(await because(s)).toEqual({ code: 'locked_by_others', text: '3 Prio hos bo' })
  })

  test('says when my own promise comes', async () => {
    const dueAt = instantOf('2026-11-19', 14 * 60)
    const s = await scenario({ companies: { A: { queue: { höst: { lane: 'prio', dueAt, owner: 'anna' } } } } })
    expect(await because(s)).toMatchObject({ code: 'later', text: 'din Prio 14:00' })
  })

  test('says that the campaign rests, is over or has no round', async () => {
    const paused = await scenario({ campaigns: { höst: { status: 'paused' } }, companies: { A: {} } })
    expect(await because(paused)).toEqual({ code: 'paused', text: 'kampanjen pausad' })
    const finished = await scenario({ campaigns: { höst: { status: 'finished' } }, companies: { A: {} } })
    expect(await because(finished)).toMatchObject({ code: 'finished' })
    const ended = await scenario({ companies: { A: {} } })
    await ended.db.write(({ q, t }) => q.update(t.round).set({ endedAt: TEST_NOW }).returning())
    expect(await because(ended)).toMatchObject({ code: 'no_round' })
  })

  test('says that the queue is empty, and that the rest is with others', async () => {
    const s = await scenario({ users: { anna: 'caller', bo: 'caller' }, companies: { A: {} } })
    expect(nameOf(await next(s, 'bo'))).toBe('A')
    expect(await because(s)).toEqual({ code: 'held_by_others', text: 'kön är tom, 1 kort är hos andra' })
    expect(await because(await scenario())).toEqual({ code: 'empty', text: 'kön är tom' })
  })
})

describe('who may', () => {
  test('only members of the campaign who work the queue', async () => {
    const users = { anna: 'caller', bo: 'caller', eva: 'supervisor', disa: 'office', adam: 'admin' } as const
    const s = await scenario({
      users,
      campaigns: { höst: { members: ['anna', 'eva', 'disa', 'adam'] } },
      companies: { A: {}, B: {} },
    })
    await expect(next(s, 'bo')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(next(s, 'disa')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(next(s, 'adam')).rejects.toMatchObject({ code: 'forbidden' })
    expect(nameOf(await next(s, 'eva'))).toBe('A')
    expect(nameOf(await next(s, 'anna'))).toBe('B')
  })
})
