import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import type { CardAnswer } from '@/lib/queue/types'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'

const MINUTE = 60_000
const ago = (minutes: number) => TEST_NOW - minutes * MINUTE
const next = (s: Scenario, name = 'anna', campaign = 'höst') =>
  claimNextCard(s.as(name), { campaignId: s.campaignId(campaign) })
const nameOf = (answer: CardAnswer) => answer.card?.organization.legalName
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

  test('names no promise of mine that is not served: in a campaign that rests, or that I have left', async () => {
    const dueAt = instantOf('2026-11-19', 14 * 60)
    const promise = (campaign: string) => ({ queue: { [campaign]: { lane: 'prio' as const, dueAt, owner: 'anna' } } })
    const s = await scenario({
      campaigns: { höst: {}, vilar: { status: 'paused' }, lämnad: { members: ['bo'] } },
      companies: { A: promise('vilar'), B: promise('lämnad') },
    })
    expect(await because(s)).toEqual({ code: 'empty', text: 'kön är tom' })
  })

  test('says when a promise comes that the call window does not bind', async () => {
    const six = instantOf('2026-11-19', 18 * 60)
    const promised = (owner?: string) => ({
      queue: {
        höst: {
          lane: owner ? ('prio' as const) : ('callback' as const),
          dueAt: six,
          isPromised: true,
          ...(owner && { owner }),
        },
      },
    })
    const retry = { queue: { höst: { lane: 'retry' as const, dueAt: instantOf('2026-11-19', 17 * 60 + 30) } } }
    const nextAt = new Date(six).toISOString()
    const own = await scenario({ companies: { A: promised('anna'), B: retry } })
    own.clock.now = instantOf('2026-11-19', 17 * 60 + 10)
    expect(await because(own)).toEqual({ code: 'later', text: 'din Prio 18:00', nextAt })
    const common = await scenario({ companies: { A: promised(), B: retry } })
    expect(await because(common)).toEqual({ code: 'later', text: '1 kort 18:00', nextAt })
    common.clock.now = instantOf('2026-11-19', 17 * 60 + 10)
    expect(await because(common)).toEqual({ code: 'later', text: '1 kort 18:00', nextAt })
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
