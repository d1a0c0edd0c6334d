import { describe, expect, test } from 'vitest'
import { scenario, TEST_NOW } from '../support/scenario'
import { next, take, takeAll } from '../support/serving'

const MINUTE = 60_000
const ago = (minutes: number) => TEST_NOW - minutes * MINUTE

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
    s.wait(15)
    expect((await next(s)).card).toMatchObject({ whyCode: 'prio', why: 'Din Prio 10:00, 56 min sen' })
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
